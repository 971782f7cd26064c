package org.tenon.shell.internal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.osgi.framework.BundleContext;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.actor.Source;
import org.tenon.kernel.company.Company;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.Moments;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.RouteRule;
import org.tenon.switchboard.Switchboard;

/** The switchboard, as the commands speak with it: for the user of the console, whose name is in the events. */
final class Board {

    private final Services services;
    private final Session session;

    Board(BundleContext context, Session session) {
        this.services = new Services(context);
        this.session = session;
    }

    <R> R ask(Function<Switchboard, R> question) throws CommandException {
        Function<Switchboard, R> asUser =
                board -> services.ask(Actors.class, actors -> actors.as(actor(), () -> question.apply(board)))
                        .orElseGet(() -> question.apply(board));
        return services.require(Switchboard.class, "The switchboard", asUser);
    }

    /** Sets the route of some calls, changed from what it is. */
    CapabilityStatus change(
            String capability, Optional<String> channel, Optional<String> kind, Function<Route, RouteRequest> change)
            throws CommandException {
        CapabilityStatus status = ask(board -> board.capability(capability));
        Route now = status.rules().stream()
                .filter(rule -> rule.inForce()
                        && rule.channel().equals(channel)
                        && rule.kind().equals(kind))
                .map(RouteRule::route)
                .findFirst()
                .or(() -> status.route())
                .or(() -> status.provider().map(Route::to))
                .orElseThrow(() -> new CommandException("Nobody provides " + capability + " now"));
        return route(capability, channel, kind, change.apply(now));
    }

    CapabilityStatus route(String capability, Optional<String> channel, Optional<String> kind, RouteRequest request)
            throws CommandException {
        try {
            RouteRequest forSome = channel.map(request::forChannel).orElse(request);
            RouteRequest all = kind.map(forSome::forKind).orElse(forSome);
            return ask(board -> board.route(capability, all));
        } catch (IllegalArgumentException refused) {
            throw new CommandException(refused.getMessage(), refused);
        }
    }

    /** With the times that were given, in the company's zone. */
    RouteRequest timed(RouteRequest request, Optional<String> from, Optional<String> until) throws CommandException {
        if (from.isEmpty() && until.isEmpty()) {
            return request;
        }
        return services.require(Company.class, "The company, whose time zone is needed,", company -> {
            RouteRequest begun = from.map(text -> request.from(Moments.parse(text, company.zone())))
                    .orElse(request);
            return until.map(text -> begun.until(Moments.parse(text, company.zone())))
                    .orElse(begun);
        });
    }

    private Actor actor() {
        Object user = session.get("USER");
        return new Actor(user == null ? "console" : "console:" + user, Set.of("admin"), Set.of("*"), Source.SHELL);
    }
}
