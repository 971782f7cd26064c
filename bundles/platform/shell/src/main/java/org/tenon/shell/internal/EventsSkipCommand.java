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

/** {@code tenon:events-skip} */
@Service
@Command(
        scope = "tenon",
        name = "events-skip",
        description = "Gives a parked event up: its subscriber will never see it",
        detailedDescription = "The event stays in the feed for everybody else.")
public final class EventsSkipCommand implements Action {

    @Argument(index = 0, name = "subscriber", description = "The name of the subscriber", required = true)
    @Completion(SubscriberCompleter.class)
    private String subscriber = "";

    @Argument(
            index = 1,
            name = "event",
            description = "The id of the event, as tenon:events-parked shows it",
            required = true)
    @Completion(ParkedEventCompleter.class)
    private String event = "";

    @Reference
    private BundleContext context;

    @Override
    public @Nullable Object execute() throws CommandException {
        return new Services(context).require(EventSubscriptions.class, "The event relay", events -> {
            events.skip(subscriber, event);
            return "skipped";
        });
    }
}
