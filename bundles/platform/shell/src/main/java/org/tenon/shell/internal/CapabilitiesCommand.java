package org.tenon.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.Switchboard;

/** {@code tenon:capabilities} */
@Service
@Command(
        scope = "tenon",
        name = "capabilities",
        description = "Shows who provides each capability, and how the providers fare",
        detailedDescription = "State: active answers calls, standby is ready and not chosen, starting is on its way,"
                + " draining finishes its calls before it goes, failed does not start (see the log), stopped is installed and not registered."
                + " Chosen: the rules that choose it now; empty when the highest ranking decides. Below, all rules"
                + " in the order in which they are asked: for a channel and a kind of document, for a channel,"
                + " for a kind, default; of several for the same calls the one that began last decides."
                + " Times are in microseconds since the provider's version was first seen.")
public final class CapabilitiesCommand implements Action {

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        List<CapabilityStatus> capabilities = new Board(context, session).ask(Switchboard::capabilities);
        new CapabilityTable(capabilities).print(session.getConsole());
        new RuleTable(capabilities).print(session.getConsole());
        return null;
    }
}
