package org.tenon.shell.internal;

import java.util.List;
import java.util.Optional;
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
import org.tenon.audit.AuditEntry;
import org.tenon.audit.AuditTrail;
import org.tenon.audit.EntryFilter;
import org.tenon.kernel.PageRequest;

/** {@code tenon:changes} */
@Service
@Command(
        scope = "tenon",
        name = "changes",
        description = "Shows who changed what, when, from where and through which provider, the latest first",
        detailedDescription =
                "What was asked for and which fields it changed is in GET /api/audit-log. Whether the log is"
                        + " whole: tenon:audit --verify.")
public final class ChangesCommand implements Action {

    @Option(name = "--kind", description = "Only changes of this kind of thing: quote, user, capability")
    private @Nullable String kind;

    @Option(name = "--subject", description = "Only changes of the thing with this id")
    private @Nullable String subject;

    @Option(name = "--actor", description = "Only changes by this user")
    private @Nullable String actor;

    @Option(name = "--operation", description = "Only operations that begin so: sales. or user.")
    private @Nullable String operation;

    @Option(name = "--limit", description = "How many")
    private int limit = 20;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        EntryFilter filter = new EntryFilter(
                Optional.ofNullable(kind),
                Optional.ofNullable(subject),
                Optional.ofNullable(actor),
                Optional.ofNullable(operation),
                Optional.empty(),
                Optional.empty());
        PageRequest page = PageRequest.first(Math.max(1, Math.min(limit, PageRequest.MAX_LIMIT)));
        List<AuditEntry> entries = new Services(context)
                .require(AuditTrail.class, "The audit log", trail -> trail.entries(filter, page)
                        .items());
        ShellTable table = new ShellTable();
        List.of("Place", "When", "Who", "From", "Operation", "What", "Provider").forEach(table::column);
        entries.forEach(each -> table.addRow()
                .addContent(
                        each.place(),
                        each.at(),
                        each.actor(),
                        (each.source().channel() + " " + each.source().address()).strip(),
                        each.operation(),
                        (each.subject().kind() + " " + each.subject().id()).strip(),
                        each.via().provider()));
        table.emptyTableText("nothing").print(session.getConsole());
        return null;
    }
}
