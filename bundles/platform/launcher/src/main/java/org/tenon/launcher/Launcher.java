package org.tenon.launcher;

import java.time.Duration;
import java.util.Optional;

/** The Java half of {@code bin/tenon}. */
public final class Launcher {
    /** A command that was not understood, or an instance that cannot start. */
    private static final int REFUSED = 1;

    /** What {@code status} says of an instance that does not run, as the Linux Standard Base has it. */
    private static final int NOT_RUNNING = 3;

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private Launcher() {}

    /**
     * Runs one command and ends the process with its status.
     *
     * @param arguments {@code server}, {@code demo}, {@code console}, {@code rehearse}, {@code await} or {@code status}
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments.length == 0 ? "" : arguments[0]));
    }

    private static int run(String command) {
        try {
            Settings settings = Settings.from(System.getenv());
            return switch (command) {
                case "server", "demo", "console" -> {
                    boolean demo = command.equals("demo");
                    settings.apply(System.getProperties(), demo, command.equals("console"));
                    if (!command.equals("console") && "true".equals(System.getenv(EndOfStarter.VARIABLE))) {
                        EndOfStarter.stopsTheProcess();
                    }
                    yield new Server(settings, demo, Server::startEverything, System.out, System.err).run();
                }
                case "rehearse" -> rehearse(settings);
                case "await" -> await(settings);
                case "status" -> status(settings);
                default -> throw new StartRefusedException("unknown command \"" + command + "\"");
            };
        } catch (StartRefusedException refused) {
            System.err.println("tenon: " + refused.getMessage());
            return REFUSED;
        } catch (Exception problem) {
            System.err.println("tenon: " + problem);
            return REFUSED;
        }
    }

    private static int rehearse(Settings given) throws Exception {
        Settings settings = given.onFreePort();
        settings.apply(System.getProperties(), false, false);
        String password = System.getenv().getOrDefault("TENON_ADMIN_PASSWORD", "");
        Rehearsal rehearsal = new Rehearsal(settings, password, System.err);
        int status = new Server(settings, false, rehearsal, System.out, System.err).run();
        return rehearsal.complete() ? status : REFUSED;
    }

    private static int await(Settings settings) {
        Optional<Readiness.Answer> answer =
                Readiness.await(settings, READY_WITHIN, () -> process(settings).isPresent());
        if (answer.map(Readiness.Answer::ready).orElse(false)) {
            return 0;
        }
        System.err.println("tenon: "
                + answer.map(Readiness.Answer::reasons).orElse("it did not start") + "; see "
                + settings.data().resolve("log"));
        return REFUSED;
    }

    private static int status(Settings settings) {
        Optional<ProcessHandle> process = process(settings);
        if (process.isEmpty()) {
            System.out.println("Tenon is not running (data folder " + settings.data() + ")");
            return NOT_RUNNING;
        }
        boolean ready = Readiness.ask(settings).map(Readiness.Answer::ready).orElse(false);
        System.out.println("Tenon runs as process " + process.get().pid() + " at " + settings.address()
                + (ready ? ", ready" : ", not ready"));
        return ready ? 0 : REFUSED;
    }

    private static Optional<ProcessHandle> process(Settings settings) {
        return DataFolder.pid(settings).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }
}
