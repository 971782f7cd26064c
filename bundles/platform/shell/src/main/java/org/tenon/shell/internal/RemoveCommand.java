package org.tenon.shell.internal;

import java.nio.file.Path;
import java.util.Optional;
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
import org.tenon.modules.Change;
import org.tenon.modules.Modules;
import org.tenon.modules.Outcome;

/** {@code tenon:remove} */
@Service
@Command(
        scope = "tenon",
        name = "remove",
        description = "Removes a module while the system serves; its tables stay",
        detailedDescription =
                "The tables are shown with the number of rows and a checksum, and a module that is installed"
                        + " again finds them. --export copies them to a file before. --drop-data deletes them, for good: it wants"
                        + " the module's name once more.")
public final class RemoveCommand implements Action {

    @Argument(name = "module", description = "The module, as tenon:modules shows it", required = true)
    @Completion(ModuleCompleter.class)
    private String module = "";

    @Option(name = "--export", description = "A file, not there yet, that the tables are copied to: a zip of CSV files")
    private @Nullable String export;

    @Option(name = "--drop-data", description = "Deletes the tables; its value is the module's name, as confirmation")
    private @Nullable String drop;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        if (drop != null && !drop.equals(module)) {
            throw new CommandException("To delete the data of " + module + ", say --drop-data " + module);
        }
        Change.Data fate = new Change.Data(
                Optional.ofNullable(export)
                        .map(file -> Path.of(file).toAbsolutePath().normalize()),
                drop != null);
        Outcome outcome = new Services(context)
                .require(
                        Modules.class,
                        "The service for modules",
                        modules -> modules.apply(
                                Change.of(Change.Kind.REMOVE, module).with(fate)));
        new PreviewText(session.getConsole()).outcome(outcome);
        if (!outcome.data().isEmpty()) {
            session.getConsole()
                    .println(
                            drop != null
                                    ? "The tables were dropped."
                                    : "The tables stay for when it is installed again.");
        }
        return null;
    }
}
