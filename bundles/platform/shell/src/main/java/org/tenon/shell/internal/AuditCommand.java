package org.tenon.shell.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.tenon.kernel.audit.AuditReport;
import org.tenon.kernel.audit.AuditResult;
import org.tenon.kernel.audit.AuditSource;

/** {@code tenon:audit} */
@Service
@Command(
        scope = "tenon",
        name = "audit",
        description = "Looks whether the data goes together: levels and moves, orders and their lines; with --verify,"
                + " whether the log of changes is whole",
        detailedDescription =
                "Reads all data of the providers that offer an audit, and changes nothing. Ends with an error when"
                        + " a rule is broken, so that scripts notice. With --verify it reads the log of changes instead and"
                        + " ends with an error when its chain does not hold; what it prints as the end, kept elsewhere and"
                        + " given again with --checkpoint, finds a log that was rewritten or cut off.")
public final class AuditCommand implements Action {

    @Option(name = "--examples", description = "How many offenders are shown for each broken rule")
    private int examples = 5;

    @Option(name = "--verify", description = "Looks whether the chain of the log of changes holds")
    private boolean verify;

    @Option(name = "--checkpoint", description = "An end of the chain that was printed earlier, with --verify")
    private @Nullable String checkpoint;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        if (verify || checkpoint != null) {
            new ChainText(new Services(context), session.getConsole()).verify(Optional.ofNullable(checkpoint));
            return null;
        }
        List<AuditSource> sources = new Services(context).askAll(AuditSource.class, Function.identity());
        if (sources.isEmpty()) {
            throw new CommandException("no provider offers an audit");
        }
        AuditReport report = AuditReport.of(sources, Math.max(0, examples));
        ShellTable table = new ShellTable();
        List.of("Capability", "Rule", "Found", "What it asks for").forEach(table::column);
        report.results()
                .forEach(each -> table.addRow().addContent(each.capability(), each.rule(), each.found(), each.says()));
        table.print(session.getConsole());
        List<AuditResult> broken = report.broken();
        for (AuditResult each : broken) {
            each.examples().forEach(example -> session.getConsole()
                    .println(each.capability() + " " + each.rule() + ": " + example));
        }
        if (!broken.isEmpty()) {
            throw new CommandException(broken.size() == 1 ? "a rule is broken" : broken.size() + " rules are broken");
        }
        return null;
    }
}
