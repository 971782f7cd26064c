package org.tenon.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.EventSubscriptions;
import org.tenon.kernel.event.ParkedEvent;

/** {@code tenon:events-parked} */
@Service
@Command(
        scope = "tenon",
        name = "events-parked",
        description = "Shows the events that subscribers could not take, with the reason",
        detailedDescription = "tenon:events-retry gives one to its subscriber again, tenon:events-skip gives it up.")
public final class EventsParkedCommand implements Action {

    @Option(name = "--limit", description = "How many at most, 1 to 1000")
    private int limit = 100;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
            throw new CommandException("--limit is 1 to " + PageRequest.MAX_LIMIT);
        }
        Page<ParkedEvent> page = new Services(context)
                .require(
                        EventSubscriptions.class, "The event relay", events -> events.parked(PageRequest.first(limit)));
        ShellTable table = new ShellTable();
        List.of("Subscriber", "Event", "Type", "Subject", "Parked", "Reason").forEach(table::column);
        page.items().forEach(parked -> table.addRow()
                .addContent(
                        parked.subscriber(),
                        parked.event().id(),
                        parked.event().type(),
                        parked.event().subject(),
                        parked.parkedAt(),
                        parked.reason()));
        table.emptyTableText("none").print(session.getConsole());
        if (page.next().isPresent()) {
            session.getConsole().println("There are more.");
        }
        return null;
    }
}
