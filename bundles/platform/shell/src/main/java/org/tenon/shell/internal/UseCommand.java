package org.tenon.shell.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.Shadow;
import org.tenon.switchboard.Switchboard;

/** {@code tenon:use} */
@Service
@Command(
        scope = "tenon",
        name = "use",
        description = "Chooses the provider that answers a capability's calls from now on",
        detailedDescription = "Calls in flight finish where they are. The choice is kept over restarts and goes before"
                + " etc/org.tenon.switchboard.cfg. A shadow gets copies of calls that change nothing; what it answers"
                + " differently is reported by GET /api/capabilities/{capability}/shadow.")
public final class UseCommand implements Action {

    @Argument(index = 0, name = "capability", description = "The capability, for example pricing", required = true)
    @Completion(CapabilityCompleter.class)
    private String capability = "";

    @Argument(index = 1, name = "provider", description = "The name of the provider", required = true)
    @Completion(ProviderCompleter.class)
    private String provider = "";

    @Option(name = "--channel", description = "Only for calls that name this channel")
    private @Nullable String channel;

    @Option(name = "--shadow", description = "A provider that gets copies of the calls")
    @Completion(ProviderCompleter.class)
    private @Nullable String shadow;

    @Option(name = "--share", description = "How many of the calls are copied, above 0 and at most 1")
    private double share = 1;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        RouteRequest request = request();
        CapabilityStatus status = new Services(context)
                .require(Switchboard.class, "The switchboard", board -> board.route(capability, request));
        new CapabilityTable(List.of(status)).print(session.getConsole());
        return null;
    }

    private RouteRequest request() throws CommandException {
        try {
            return new RouteRequest(
                    provider,
                    Optional.ofNullable(channel),
                    Optional.ofNullable(shadow).map(name -> new Shadow(name, share)),
                    OptionalLong.empty());
        } catch (IllegalArgumentException refused) {
            throw new CommandException(refused.getMessage(), refused);
        }
    }
}
