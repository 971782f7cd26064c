package org.tenon.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;
import org.tenon.kernel.event.EventSubscriptions;
import org.tenon.kernel.event.Subscription;

/** Completes the names of event subscribers. */
@Service
public final class SubscriberCompleter implements Completer {

    @Reference
    private BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> names = new Services(context)
                .ask(EventSubscriptions.class, events -> events.subscriptions().stream()
                        .map(Subscription::subscriber)
                        .toList())
                .orElse(List.of());
        return new StringsCompleter(names).complete(session, line, candidates);
    }
}
