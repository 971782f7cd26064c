package org.tenon.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.switchboard.Switchboard;

/** {@code tenon:capabilities} */
@Service
@Command(
        scope = "tenon",
        name = "capabilities",
        description = "Shows who provides each capability, and how the providers fare",
        detailedDescription =
                "State: active answers calls, standby is ready and not chosen, draining finishes its calls"
                        + " before it goes, failed does not start (see the log), stopped is installed and not registered."
                        + " Chosen: what tenon:use or the configuration chose; empty when the highest ranking decides."
                        + " Times are in microseconds since the provider's version was first seen.")
public final class CapabilitiesCommand implements Action {

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        new CapabilityTable(
                        new Services(context).require(Switchboard.class, "The switchboard", Switchboard::capabilities))
                .print(session.getConsole());
        return null;
    }
}
