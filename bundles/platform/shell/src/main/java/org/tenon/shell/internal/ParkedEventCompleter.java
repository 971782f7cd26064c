package org.tenon.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.EventSubscriptions;

/** Completes the ids of the parked events of the subscriber that is on the line already. */
@Service
public final class ParkedEventCompleter implements Completer {

    @Reference
    private BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> words = List.of(line.getArguments());
        List<String> ids = new Services(context)
                .ask(EventSubscriptions.class, events -> events.parked(PageRequest.first()).items().stream()
                        .filter(parked -> words.contains(parked.subscriber()))
                        .map(parked -> parked.event().id())
                        .toList())
                .orElse(List.of());
        return new StringsCompleter(ids).complete(session, line, candidates);
    }
}
