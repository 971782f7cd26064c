package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.Shadow;
import org.tenon.switchboard.Trust;

class SettingsReaderTest {

    @Test
    void routes_times_and_mandatory_capabilities_are_read() {
        Settings settings = SettingsReader.read(Map.of(
                "mandatory", "customer, pricing",
                "park.seconds", "5",
                "pricing.provider", "acme",
                "pricing.shadow", "other 0.1",
                "pricing.channel.web", "webby",
                "pricing.channel.web.shadow", "acme",
                "pricing.fallback", "false"));

        assertThat(settings.mandatory()).containsExactlyInAnyOrder("customer", "pricing");
        assertThat(settings.park()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.drain()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.pinned()).containsExactly("pricing");
        RouteTable pricing = settings.routes("pricing");
        assertThat(pricing.rules())
                .containsExactlyInAnyOrder(
                        always(RouteKey.DEFAULT, new Route("acme", shadow("other", 0.1), Optional.empty())),
                        always(new RouteKey("web", null), new Route("webby", shadow("acme", 1), Optional.empty())));
        assertThat(settings.routes("catalog")).isEqualTo(RouteTable.EMPTY);
    }

    @Test
    void dated_rules_kinds_canaries_and_isolation_are_read() {
        Settings settings = SettingsReader.read(Map.of(
                "pricing.kind.quote", "acme",
                "pricing.kind.quote.canary", "other 0.05",
                "pricing.rule.summer.provider", "sunny",
                "pricing.rule.summer.channel", "web",
                "pricing.rule.summer.kind", "order",
                "pricing.rule.summer.from", "2026-06-01T00:00:00Z",
                "pricing.rule.summer.until", "2026-09-01T00:00:00Z",
                "pricing.isolate.acme.trust", "untrusted",
                "pricing.isolate.timeout.millis", "300",
                "pricing.record", "50"));

        Canary canary = new Canary("other", 0.05, Canary.Limits.STANDARD);
        assertThat(settings.routes("pricing").rules())
                .containsExactlyInAnyOrder(
                        always(new RouteKey(null, "quote"), new Route("acme", Optional.empty(), Optional.of(canary))),
                        new Rule(
                                new RouteKey("web", "order"),
                                Optional.of(Instant.parse("2026-06-01T00:00:00Z")),
                                Optional.of(Instant.parse("2026-09-01T00:00:00Z")),
                                Route.to("sunny"),
                                true));
        assertThat(settings.routes("pricing").recording()).contains(50);
        assertThat(settings.isolation().trust("pricing", "acme", Trust.LOCAL)).isEqualTo(Trust.UNTRUSTED);
        assertThat(settings.isolation().trust("pricing", "other", Trust.LOCAL)).isEqualTo(Trust.LOCAL);
        assertThat(settings.isolation().limits("pricing", "acme").time()).isEqualTo(Duration.ofMillis(300));
        assertThat(settings.isolation().limits("sales", "acme")).isEqualTo(Limits.STANDARD);
    }

    @Test
    void what_was_written_is_read_again() {
        Canary canary = new Canary("other", 0.05, new Canary.Limits(7, 0.1, 0.2, 3));
        RouteTable table = new RouteTable(
                List.of(
                        new Rule(
                                new RouteKey("web", "order"),
                                Optional.of(Instant.parse("2026-06-01T00:00:00Z")),
                                Optional.of(Instant.parse("2026-09-01T00:00:00Z")),
                                new Route("sunny", shadow("old", 0.25), Optional.of(canary)),
                                false),
                        new Rule(RouteKey.DEFAULT, Optional.empty(), Optional.empty(), Route.to("old"), false)),
                Map.of("old", "new", "a=b:c#d", "新"),
                Optional.of(10),
                7);

        assertThat(RouteProperties.table(RouteProperties.entry("pricing", table)))
                .isEqualTo(table);
    }

    private static Rule always(RouteKey key, Route route) {
        return new Rule(key, Optional.empty(), Optional.empty(), route, true);
    }

    private static Optional<Shadow> shadow(String provider, double share) {
        return Optional.of(new Shadow(provider, share));
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_key() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("park.seconds", "soon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("park.seconds");
        assertThatThrownBy(() -> SettingsReader.read(Map.of("drain.seconds", "-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("drain.seconds");
        assertThatThrownBy(() -> SettingsReader.read(Map.of("pricing.isolate.calls", "0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pricing.isolate.calls");
        assertThatThrownBy(() -> SettingsReader.read(
                        Map.of("pricing.rule.a.provider", "acme", "pricing.rule.a.from", "tomorrow")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pricing.rule.a.from");
    }

    @Test
    void misspelt_keys_are_found() {
        assertThat(SettingsReader.unknown(Set.of(
                        "mandatory",
                        "pricing.provider",
                        "pricing.fallback",
                        "service.pid",
                        "felix.fileinstall.filename",
                        "pricing.providers",
                        "park.minutes")))
                .containsExactly("park.minutes", "pricing.providers");
    }
}
