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
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;

/** {@code tenon:canary} */
@Service
@Command(
        scope = "tenon",
        name = "canary",
        description = "Gives a share of the live calls to a candidate, until it passes a limit",
        detailedDescription = "The share is one of customers or documents: all calls for one of them go to the same"
                + " provider. When the candidate fails, differs or is slow more than the limits allow, all calls go back"
                + " by themselves; that is in the log and in the event feed (capability.canary-ended).")
public final class CanaryCommand implements Action {

    @Argument(index = 0, name = "capability", description = "The capability, for example pricing", required = true)
    @Completion(CapabilityCompleter.class)
    private String capability = "";

    @Argument(index = 1, name = "provider", description = "The candidate")
    @Completion(ProviderCompleter.class)
    private @Nullable String provider;

    @Argument(index = 2, name = "share", description = "How many of the customers or documents, above 0 and at most 1")
    private double share = 0.05;

    @Option(name = "--calls", description = "How many of its calls are waited for before it is judged")
    private int calls = Canary.Limits.STANDARD.calls();

    @Option(name = "--errors", description = "The share of its calls that may fail")
    private double errors = Canary.Limits.STANDARD.errors();

    @Option(name = "--differences", description = "The share of its compared answers that may differ")
    private double differences = Canary.Limits.STANDARD.differences();

    @Option(name = "--slowdown", description = "How many times longer than the provider's its calls may take")
    private double slowdown = Canary.Limits.STANDARD.slowdown();

    @Option(name = "--channel", description = "Only calls that name this channel")
    private @Nullable String channel;

    @Option(name = "--kind", description = "Only calls for this kind of document")
    private @Nullable String kind;

    @Option(name = "--force", description = "Also when the candidate has not passed the capability's contract")
    private boolean force;

    @Option(name = "--off", description = "Ends it")
    private boolean off;

    @Reference
    private BundleContext context;

    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() throws CommandException {
        Optional<Canary> canary = canary();
        CapabilityStatus status = new Board(context, session)
                .change(capability, Optional.ofNullable(channel), Optional.ofNullable(kind), route -> {
                    RouteRequest request = RouteRequest.of(new Route(route.provider(), route.shadow(), canary));
                    return force ? request.forced() : request;
                });
        new CapabilityTable(List.of(status)).print(session.getConsole());
        return null;
    }

    private Optional<Canary> canary() throws CommandException {
        if (off) {
            return Optional.empty();
        }
        if (provider == null) {
            throw new CommandException("Say which provider is to be tried, or --off");
        }
        try {
            return Optional.of(new Canary(provider, share, new Canary.Limits(calls, errors, differences, slowdown)));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(refused.getMessage(), refused);
        }
    }
}
