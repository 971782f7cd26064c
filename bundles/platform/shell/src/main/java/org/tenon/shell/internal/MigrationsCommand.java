package org.tenon.shell.internal;

import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.migration.Migration;
import org.tenon.migration.Migrations;

/** {@code tenon:migrations} */
@Service
@Command(
        scope = "tenon",
        name = "migrations",
        description = "Shows the moves of data between providers, and resumes or gives up one",
        detailedDescription = "One that is neither over nor active was interrupted: --resume takes it up where it was,"
                + " --cancel gives it up. The source stays in charge until the state is done.")
public final class MigrationsCommand implements Action {

    @Option(name = "--resume", description = "The id of a migration to take up")
    @Completion(MigrationCompleter.class)
    private @Nullable String resumed;

    @Option(name = "--cancel", description = "The id of a migration to give up")
    @Completion(MigrationCompleter.class)
    private @Nullable String cancelled;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        List<Migration> all = new Services(context).require(Migrations.class, "The migration service", migrations -> {
            if (resumed != null) {
                return List.of(migrations.resume(resumed));
            }
            return cancelled == null ? migrations.list() : List.of(migrations.cancel(cancelled));
        });
        ShellTable table = new ShellTable();
        List.of("Id", "Capability", "From", "To", "State", "Active", "Copied", "Mirrored", "Repaired", "Reason")
                .forEach(table::column);
        all.forEach(each -> table.addRow()
                .addContent(
                        each.id(),
                        each.capability(),
                        each.source(),
                        each.target(),
                        each.state().name().toLowerCase(Locale.ROOT),
                        each.active() ? "yes" : "",
                        each.copied() + " of " + each.total(),
                        each.mirrored(),
                        each.repaired(),
                        each.reason().orElse("")));
        table.emptyTableText("none").print(session.getConsole());
        return null;
    }
}
