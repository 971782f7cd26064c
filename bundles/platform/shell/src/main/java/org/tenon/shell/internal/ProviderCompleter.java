package org.tenon.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Switchboard;

/** Completes the names of the providers of the capability that is on the line already. */
@Service
public final class ProviderCompleter implements Completer {

    @Reference
    private BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> words = List.of(line.getArguments());
        List<String> names = new Services(context)
                .ask(Switchboard.class, board -> providers(board.capabilities(), words))
                .orElse(List.of());
        return new StringsCompleter(names).complete(session, line, candidates);
    }

    private static List<String> providers(List<CapabilityStatus> capabilities, List<String> words) {
        return capabilities.stream()
                .filter(capability -> words.contains(capability.capability()))
                .flatMap(capability -> capability.providers().stream())
                .map(ProviderStatus::name)
                .distinct()
                .toList();
    }
}
