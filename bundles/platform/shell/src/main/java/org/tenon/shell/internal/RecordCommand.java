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
import org.tenon.switchboard.CapabilityStatus;

/** {@code tenon:record} */
@Service
@Command(
        scope = "tenon",
        name = "record",
        description = "Keeps the last calls of a capability that change nothing, for tenon:replay; 0 ends it",
        detailedDescription = "In memory only; what is kept is lost at a restart, the choice to keep is not.")
public final class RecordCommand implements Action {

    @Argument(index = 0, name = "capability", description = "The capability, for example pricing", required = true)
    @Completion(CapabilityCompleter.class)
    private String capability = "";

    @Argument(index = 1, name = "calls", description = "How many calls, at most 10000")
    private int calls = 200;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        CapabilityStatus status = new Board(context, session).ask(board -> board.record(capability, calls));
        session.getConsole()
                .println(
                        status.recording() == 0
                                ? "No calls are kept."
                                : "The last " + status.recording() + " calls are kept; there are " + status.recorded()
                                        + " now.");
        return null;
    }
}
