package org.tenon.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;
import org.tenon.modules.Module;
import org.tenon.modules.Modules;

/** Completes the names of modules. */
@Service
public final class ModuleCompleter implements Completer {

    @Reference
    private BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> names = new Services(context)
                .ask(
                        Modules.class,
                        modules -> modules.list().stream().map(Module::id).toList())
                .orElse(List.of());
        return new StringsCompleter(names).complete(session, line, candidates);
    }
}
