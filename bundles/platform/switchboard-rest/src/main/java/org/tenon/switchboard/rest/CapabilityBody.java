package org.tenon.switchboard.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.IsolationStatus;
import org.tenon.switchboard.ProviderState;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRule;
import org.tenon.switchboard.Trust;
import org.tenon.switchboard.Verdict;

/**
 * A capability as JSON.
 *
 * @param provider who answers now; absent when nobody does
 * @param route what was chosen for calls that no other rule is for and holds now; absent when the highest ranking decides
 * @param channels what was chosen by channel and holds now
 * @param rules all choices, those for later included, in the order in which they are asked: for a channel and a kind of
 *     document, for a channel, for a kind, default
 * @param recording how many of the last calls are kept for replaying
 * @param recorded how many are kept now
 * @param heirs by provider whose data was moved away, who has it now and answers for the documents that are pinned to it
 */
public record CapabilityBody(
        String capability,
        Optional<String> provider,
        boolean mandatory,
        Optional<RouteChoice> route,
        Map<String, RouteChoice> channels,
        List<RuleBody> rules,
        List<ProviderBody> providers,
        int recording,
        int recorded,
        Map<String, String> heirs) {

    /** A chosen provider, the candidate that gets copies of its calls, and the one that gets a share of them. */
    public record RouteChoice(String provider, Optional<ShadowBody> shadow, Optional<CanaryBody> canary) {

        static RouteChoice of(Route route) {
            return new RouteChoice(
                    route.provider(),
                    route.shadow().map(ShadowBody::of),
                    route.canary().map(CanaryBody::of));
        }
    }

    /**
     * A choice for some calls at some time.
     *
     * @param source {@code "live"} or {@code "configuration"}
     * @param inForce whether it decides now
     */
    public record RuleBody(
            Optional<String> channel,
            Optional<String> kind,
            Optional<Instant> from,
            Optional<Instant> until,
            RouteChoice route,
            String source,
            boolean inForce) {

        static RuleBody of(RouteRule rule) {
            return new RuleBody(
                    rule.channel(),
                    rule.kind(),
                    rule.from(),
                    rule.until(),
                    RouteChoice.of(rule.route()),
                    rule.configured() ? "configuration" : "live",
                    rule.inForce());
        }
    }

    /** How a provider that is not trusted is limited; times in milliseconds. */
    public record IsolationBody(
            IsolationStatus.Breaker breaker, long timeoutMillis, int limit, int running, long timeouts, long rejected) {

        static IsolationBody of(IsolationStatus isolation) {
            return new IsolationBody(
                    isolation.breaker(),
                    isolation.timeLimit().toMillis(),
                    isolation.limit(),
                    isolation.running(),
                    isolation.timeouts(),
                    isolation.rejected());
        }
    }

    /** How a provider fares; times in microseconds. */
    public record ProviderBody(
            String name,
            String version,
            String bundle,
            String hash,
            boolean shipped,
            Optional<Verdict> verdict,
            ProviderState state,
            int ranking,
            boolean transactional,
            Trust trust,
            Optional<IsolationBody> isolation,
            long calls,
            long errors,
            long p50Micros,
            long p99Micros) {

        static ProviderBody of(ProviderStatus provider) {
            return new ProviderBody(
                    provider.name(),
                    provider.version(),
                    provider.bundle(),
                    provider.hash(),
                    provider.shipped(),
                    provider.verdict(),
                    provider.state(),
                    provider.ranking(),
                    provider.transactional(),
                    provider.trust(),
                    provider.isolation().map(IsolationBody::of),
                    provider.calls(),
                    provider.errors(),
                    provider.p50Micros(),
                    provider.p99Micros());
        }
    }

    static CapabilityBody of(CapabilityStatus status) {
        Map<String, RouteChoice> channels = new TreeMap<>();
        status.channels().forEach((channel, route) -> channels.put(channel, RouteChoice.of(route)));
        return new CapabilityBody(
                status.capability(),
                status.provider(),
                status.mandatory(),
                status.route().map(RouteChoice::of),
                channels,
                status.rules().stream().map(RuleBody::of).toList(),
                status.providers().stream().map(ProviderBody::of).toList(),
                status.recording(),
                status.recorded(),
                new TreeMap<>(status.heirs()));
    }
}
