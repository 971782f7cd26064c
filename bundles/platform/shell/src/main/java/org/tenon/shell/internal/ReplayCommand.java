package org.tenon.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.switchboard.ReplayReport;

/** {@code tenon:replay} */
@Service
@Command(
        scope = "tenon",
        name = "replay",
        description = "Gives the recorded calls to a candidate and reports what it answers differently",
        detailedDescription =
                "Calls are recorded after tenon:record. The candidate answers as the system and within its"
                        + " time limit; nobody but this report gets its answers.")
public final class ReplayCommand implements Action {

    @Argument(index = 0, name = "capability", description = "The capability, for example pricing", required = true)
    @Completion(CapabilityCompleter.class)
    private String capability = "";

    @Argument(index = 1, name = "provider", description = "The candidate", required = true)
    @Completion(ProviderCompleter.class)
    private String provider = "";

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        ReplayReport report = new Board(context, session).ask(board -> board.replay(capability, provider));
        session.getConsole()
                .printf(
                        "%s: %d replayed, %d differing, %d failed, %d skipped; p50 %d us, p99 %d us%n",
                        report.candidate(),
                        report.replayed(),
                        report.differing(),
                        report.failed(),
                        report.skipped(),
                        report.p50Micros(),
                        report.p99Micros());
        DifferencePrinter.print(session.getConsole(), report.fields(), report.differences());
        return null;
    }
}
