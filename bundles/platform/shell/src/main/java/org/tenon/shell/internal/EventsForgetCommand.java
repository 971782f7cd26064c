package org.tenon.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.kernel.event.EventSubscriptions;

/** {@code tenon:events-forget} */
@Service
@Command(
        scope = "tenon",
        name = "events-forget",
        description = "Forgets a subscriber that will not come back, with its parked events",
        detailedDescription = "Until then, the events that it has not taken are kept, however old they are.")
public final class EventsForgetCommand implements Action {

    @Argument(index = 0, name = "subscriber", description = "The name of the subscriber", required = true)
    @Completion(SubscriberCompleter.class)
    private String subscriber = "";

    @Reference
    private BundleContext context;

    @Override
    public @Nullable Object execute() throws CommandException {
        return new Services(context).require(EventSubscriptions.class, "The event relay", events -> {
            events.forget(subscriber);
            return "forgotten";
        });
    }
}
