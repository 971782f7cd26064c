package org.tenon.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.kernel.event.EventSubscriptions;
import org.tenon.kernel.event.Subscription;

/** {@code tenon:events} */
@Service
@Command(
        scope = "tenon",
        name = "events",
        description = "Shows who follows the event feed, and how far each has got",
        detailedDescription = "Behind counts positions of the feed, wanted or not. Parked events are those that the"
                + " subscriber failed at too often: see tenon:events-parked. A subscriber that is away keeps the events"
                + " that it has not taken; tenon:events-forget lets them go.")
public final class EventsCommand implements Action {

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        List<Subscription> all = new Services(context)
                .require(EventSubscriptions.class, "The event relay", EventSubscriptions::subscriptions);
        ShellTable table = new ShellTable();
        List.of("Subscriber", "State", "Position", "Behind", "Parked").forEach(table::column);
        all.forEach(each -> table.addRow()
                .addContent(
                        each.subscriber(),
                        each.active() ? "active" : "away",
                        each.position(),
                        each.behind(),
                        each.parked()));
        table.emptyTableText("nobody").print(session.getConsole());
        return null;
    }
}
