package org.tenon.shell.internal;

import java.util.List;
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
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.Shadow;

/** {@code tenon:use} */
@Service
@Command(
        scope = "tenon",
        name = "use",
        description = "Chooses the provider that answers a capability's calls",
        detailedDescription =
                "For all calls, or those of a channel, of a kind of document or both; from now or a day on;"
                        + " for good or until a day. Calls in flight finish where they are. The choice is kept over restarts and"
                        + " goes before etc/org.tenon.switchboard.cfg. A provider that is not part of the distribution and has not"
                        + " passed the capability's contract is refused without --force. Verify it with tenon:verify. Without a"
                        + " provider, --reset forgets the choices.")
public final class UseCommand implements Action {

    @Argument(index = 0, name = "capability", description = "The capability, for example pricing", required = true)
    @Completion(CapabilityCompleter.class)
    private String capability = "";

    @Argument(index = 1, name = "provider", description = "The name of the provider")
    @Completion(ProviderCompleter.class)
    private @Nullable String provider;

    @Option(name = "--channel", description = "Only for calls that name this channel")
    private @Nullable String channel;

    @Option(name = "--kind", description = "Only for calls for this kind of document, for example quote")
    private @Nullable String kind;

    @Option(name = "--from", description = "When it begins: 2027-01-01, 2027-01-01T08:00, in the company's time zone")
    private @Nullable String from;

    @Option(name = "--until", description = "When it ends, and what was before holds again")
    private @Nullable String until;

    @Option(name = "--shadow", description = "A provider that gets copies of the calls")
    @Completion(ProviderCompleter.class)
    private @Nullable String shadow;

    @Option(name = "--share", description = "How many of the calls are copied, above 0 and at most 1")
    private double share = 1;

    @Option(name = "--force", description = "Also when the provider has not passed the capability's contract")
    private boolean force;

    @Option(name = "--reset", description = "Forgets the choices for these calls, so that the configuration holds")
    private boolean reset;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        Board board = new Board(context, session);
        CapabilityStatus status;
        if (reset) {
            status = board.ask(one -> one.reset(capability, Optional.ofNullable(channel), Optional.ofNullable(kind)));
        } else {
            RouteRequest request = request(board);
            status = board.route(capability, Optional.ofNullable(channel), Optional.ofNullable(kind), request);
        }
        new CapabilityTable(List.of(status)).print(session.getConsole());
        new ProviderTable(List.of(status)).print(session.getConsole());
        return null;
    }

    private RouteRequest request(Board board) throws CommandException {
        if (provider == null) {
            throw new CommandException("Say which provider is to answer, or --reset");
        }
        try {
            RouteRequest request = RouteRequest.of(new Route(
                    provider, Optional.ofNullable(shadow).map(name -> new Shadow(name, share)), Optional.empty()));
            return board.timed(
                    force ? request.forced() : request, Optional.ofNullable(from), Optional.ofNullable(until));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(refused.getMessage(), refused);
        }
    }
}
