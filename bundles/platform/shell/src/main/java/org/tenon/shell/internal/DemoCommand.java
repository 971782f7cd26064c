package org.tenon.shell.internal;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.shell.DemoRunner;

/** {@code tenon:demo} */
@Service
@Command(
        scope = "tenon",
        name = "demo",
        description = "Loads the demo company, or says how far that is",
        detailedDescription =
                "Loading goes on in the background and may be repeated: what is there is not loaded again.")
public final class DemoCommand implements Action {

    private static final String STATUS = "status";
    private static final String START = "start";

    @Argument(name = "action", description = "start or status; status when left out")
    @Completion(
            value = StringsCompleter.class,
            values = {STATUS, START})
    private String action = STATUS;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        PrintStream out = session.getConsole();
        String answer = new Services(context)
                .require(DemoRunner.class, "The demo (feature tenon-demo)", demo -> answer(demo, out));
        out.println(answer);
        return null;
    }

    private String answer(DemoRunner demo, PrintStream out) {
        switch (action) {
            case STATUS -> {
                return demo.status();
            }
            case START -> {
                demo.start(out);
                return "Loading in the background; tenon:demo says how far it is.";
            }
            default -> {
                return "tenon:demo takes start or status, not " + action + ".";
            }
        }
    }
}
