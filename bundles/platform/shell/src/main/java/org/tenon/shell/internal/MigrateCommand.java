package org.tenon.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Function;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.tenon.migration.Migration;
import org.tenon.migration.MigrationRequest;
import org.tenon.migration.Migrations;

/** {@code tenon:migrate} */
@Service
@Command(
        scope = "tenon",
        name = "migrate",
        description = "Moves a capability's data from one provider to another, and then its calls",
        detailedDescription =
                "The source answers until the end, and what changes there is mirrored. In the end calls wait"
                        + " for a moment; when counts, sums and checksums are equal, the target answers them. Ctrl-C leaves the"
                        + " migration running: see tenon:migrations. The same command again takes up one that was interrupted.")
public final class MigrateCommand implements Action {

    private static final long LOOK_MILLIS = 500;

    @Argument(index = 0, name = "capability", description = "The capability, for example inventory", required = true)
    @Completion(CapabilityCompleter.class)
    private String capability = "";

    @Argument(index = 1, name = "source", description = "The provider that has the data", required = true)
    @Completion(ProviderCompleter.class)
    private String source = "";

    @Argument(index = 2, name = "target", description = "The provider that is to have it", required = true)
    @Completion(ProviderCompleter.class)
    private String target = "";

    @Option(name = "--replace", description = "What only the target has may be deleted")
    private boolean replace;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException, InterruptedException {
        Migration migration = ask(this::begun);
        PrintStream out = session.getConsole();
        while (migration.active()) {
            out.print("\r" + line(migration));
            out.flush();
            Thread.sleep(LOOK_MILLIS);
            String id = migration.id();
            migration = ask(migrations -> migrations.find(id));
        }
        out.println("\r" + line(migration));
        if (migration.state() != Migration.State.DONE) {
            throw new CommandException(migration.reason().orElse("The migration was interrupted."));
        }
        return null;
    }

    /** The one that was not finished, or a new one. */
    private Migration begun(Migrations migrations) {
        return migrations.list().stream()
                .filter(other -> other.capability().equals(capability)
                        && other.source().equals(source)
                        && other.target().equals(target)
                        && !other.state().over()
                        && other.state() != Migration.State.FAILED)
                .findFirst()
                .map(other -> migrations.resume(other.id()))
                .orElseGet(() -> migrations.start(new MigrationRequest(capability, source, target, replace)));
    }

    private <T> T ask(Function<Migrations, T> question) throws CommandException {
        return new Services(context).require(Migrations.class, "The migration service", question);
    }

    private static String line(Migration migration) {
        return String.format(
                Locale.ROOT,
                "%-9s %d of %d records copied, %d changes mirrored, %d repaired   ",
                migration.state().name().toLowerCase(Locale.ROOT),
                migration.copied(),
                migration.total(),
                migration.mirrored(),
                migration.repaired());
    }
}
