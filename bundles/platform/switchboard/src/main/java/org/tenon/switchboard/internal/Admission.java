package org.tenon.switchboard.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.Verdict;
import org.tenon.switchboard.VerdictBook;

/** Whether a provider may be chosen: it is there, has its data, and a verdict speaks for it. */
final class Admission {

    private final Platform platform;

    Admission(Platform platform) {
        this.platform = platform;
    }

    /** @return whether it takes somebody whom no verdict speaks for */
    boolean judge(Router router, RouteRequest request, Instant now) {
        long version = router.routes().version();
        if (request.expectedVersion().isPresent() && request.expectedVersion().getAsLong() != version) {
            throw new StaleVersionException(
                    "capability", router.capability(), request.expectedVersion().getAsLong(), version);
        }
        mustEndLater(request, now);
        Route route = request.route();
        Provider chosen = mustBeThere(router, route.provider(), "/provider");
        RouteKey key = RouteKey.of(request.channel(), request.kind());
        boolean forced = !answersAlready(router, key, chosen) && !mustBeVerified(router, chosen, request);
        route.shadow().ifPresent(shadow -> mustBeThere(router, shadow.provider(), "/shadow/provider"));
        if (route.canary().isPresent()) {
            String canary = route.canary().get().provider();
            forced |= !mustBeVerified(router, mustBeThere(router, canary, "/canary/provider"), request);
        }
        return forced;
    }

    private static void mustEndLater(RouteRequest request, Instant now) {
        if (request.until().isPresent() && !request.until().get().isAfter(now)) {
            throw new InvalidRequestException("/until", "capability.route-over", "The route would be over already.");
        }
    }

    static Provider mustBeThere(Router router, String provider, String pointer) {
        return router.providers().stream()
                .filter(one -> one.name().equals(provider) && one.usable())
                .min(Provider.BEST_FIRST)
                .orElseThrow(() -> new InvalidRequestException(
                        pointer,
                        "capability.unknown-provider",
                        "No provider '" + provider + "' offers the capability '" + router.capability() + "' now."));
    }

    /** Whether nothing but its candidates changes. */
    private static boolean answersAlready(Router router, RouteKey key, Provider provider) {
        Rule rule = router.inForce().get(key);
        return rule == null
                ? key.equals(RouteKey.DEFAULT) && router.active() == provider
                : rule.route().provider().equals(provider.name());
    }

    /** What was moved away from a provider has changed elsewhere since: with what it still has it would contradict that. */
    static void mustHaveItsData(Router router, RouteRequest request) {
        if (!request.force()) {
            mustHaveItsData(router, request.route().provider());
            request.route().canary().ifPresent(canary -> mustHaveItsData(router, canary.provider()));
        }
    }

    private static void mustHaveItsData(Router router, String provider) {
        String heir = router.routes().heirs().get(provider);
        if (heir == null) {
            return;
        }
        String capability = router.capability();
        throw new ConflictException(
                "capability.moved-away",
                "The data of '" + provider + "' was moved to '" + heir + "'. Move it back (tenon:migrate " + capability
                        + " "
                        + heir + " " + provider
                        + "), or force it (tenon:use --force, \"force\": true): then it answers from"
                        + " what it had, also for the documents that it had.",
                Map.of("capability", capability, "provider", provider, "heir", heir));
    }

    /** @return false when nothing speaks for it and the request forces it */
    private boolean mustBeVerified(Router router, Provider provider, RouteRequest request) {
        if (platform.verdicts() == null || provider.origin().shipped()) {
            return true;
        }
        Optional<Verdict> verdict = verdict(provider).filter(Verdict::passed);
        Set<String> missing = new TreeSet<>(router.requiredParts());
        missing.removeAll(verdict.map(Verdict::parts).orElse(Set.of()));
        if (verdict.isPresent() && missing.isEmpty()) {
            return true;
        }
        if (request.force()) {
            return false;
        }
        String capability = router.capability();
        if (verdict.isPresent()) {
            throw new ConflictException(
                    "capability.unverified",
                    "The provider '" + provider.name() + "' " + provider.version() + " has passed the contract of '"
                            + capability + "', but not the parts of it that this installation needs besides: "
                            + String.join(", ", missing) + " (" + capability + ".contracts in etc/"
                            + SettingsReader.PID
                            + ".cfg). Force it all the same with tenon:use --force, \"force\": true.",
                    Map.of(
                            "capability",
                            capability,
                            "provider",
                            provider.name(),
                            "version",
                            provider.version(),
                            "missing",
                            String.join(" ", missing)));
        }
        throw new ConflictException(
                "capability.unverified",
                "The provider '" + provider.name() + "' " + provider.version() + " has not passed the contract of '"
                        + capability + "'. Verify it with tenon:verify or POST /api/verifications, or force it"
                        + " (tenon:use --force, \"force\": true).",
                Map.of("capability", capability, "provider", provider.name(), "version", provider.version()));
    }

    Optional<Verdict> verdict(Provider provider) {
        VerdictBook book = platform.verdicts();
        return book == null
                ? Optional.empty()
                : book.find(new VerdictBook.Candidate(
                        provider.key().capability(),
                        provider.name(),
                        provider.version(),
                        provider.key().bundle(),
                        provider.origin().hash()));
    }
}
