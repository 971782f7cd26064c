package org.tenon.shell.internal;

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
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.Shadow;
import org.tenon.switchboard.ShadowReport;

/** {@code tenon:shadow} */
@Service
@Command(
        scope = "tenon",
        name = "shadow",
        description = "Sends copies of live calls to a candidate, or reports what it answered differently",
        detailedDescription =
                "Only calls that change nothing are copied; nobody gets the candidate's answers. Without a"
                        + " provider, the report: each difference with the fields that differ. Fields that may differ are"
                        + " configured: <capability>.compare.ignore and <capability>.compare.tolerance.")
public final class ShadowCommand implements Action {

    @Argument(index = 0, name = "capability", description = "The capability, for example pricing", required = true)
    @Completion(CapabilityCompleter.class)
    private String capability = "";

    @Argument(index = 1, name = "provider", description = "The candidate; none for the report")
    @Completion(ProviderCompleter.class)
    private @Nullable String provider;

    @Option(name = "--share", description = "How many of the calls are copied, above 0 and at most 1")
    private double share = 1;

    @Option(name = "--channel", description = "Only calls that name this channel")
    private @Nullable String channel;

    @Option(name = "--kind", description = "Only calls for this kind of document")
    private @Nullable String kind;

    @Option(name = "--off", description = "Ends the copying")
    private boolean off;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        Board board = new Board(context, session);
        if (provider == null && !off) {
            ShadowReport report = board.ask(one -> one.shadowReport(capability));
            session.getConsole()
                    .printf(
                            "%d compared, %d differing, %d dropped%n",
                            report.compared(), report.differing(), report.dropped());
            DifferencePrinter.print(session.getConsole(), report.fields(), report.differences());
            return null;
        }
        Optional<Shadow> shadow = shadow();
        board.change(
                capability,
                Optional.ofNullable(channel),
                Optional.ofNullable(kind),
                route -> RouteRequest.of(new Route(route.provider(), shadow, route.canary())));
        session.getConsole().println(off ? "No copies are sent any more." : "Copies are sent to " + provider + ".");
        return null;
    }

    private Optional<Shadow> shadow() throws CommandException {
        try {
            return off || provider == null ? Optional.empty() : Optional.of(new Shadow(provider, share));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(refused.getMessage(), refused);
        }
    }
}
