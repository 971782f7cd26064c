package org.tenon.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;
import org.tenon.migration.Migration;
import org.tenon.migration.Migrations;

/** Completes the ids of migrations that are not over. */
@Service
public final class MigrationCompleter implements Completer {

    @Reference
    private BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> ids = new Services(context)
                .ask(Migrations.class, migrations -> migrations.list().stream()
                        .filter(migration -> !migration.state().over())
                        .map(Migration::id)
                        .toList())
                .orElse(List.of());
        return new StringsCompleter(ids).complete(session, line, candidates);
    }
}
