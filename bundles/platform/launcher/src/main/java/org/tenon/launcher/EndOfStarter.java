package org.tenon.launcher;

import java.util.Optional;

/**
 * Ends an instance in order when the process that has started it ends, however that does: killed too. {@code bin/tenon}
 * becomes the instance, so its starter is whoever has run that.
 */
final class EndOfStarter {

    /** The environment variable that asks for it. */
    static final String VARIABLE = "TENON_STOP_WITH_STARTER";

    private EndOfStarter() {}

    static void stopsTheProcess() {
        Optional<ProcessHandle> starter = ProcessHandle.current().parent();
        Thread watch = new Thread(() -> await(starter), "Tenon end of starter");
        watch.setDaemon(true);
        watch.start();
    }

    /** @param starter empty when it has ended already */
    private static void await(Optional<ProcessHandle> starter) {
        starter.ifPresent(process -> process.onExit().join());
        System.err.println("tenon: the process that started this one has ended, and so do we");
        System.exit(0);
    }
}
