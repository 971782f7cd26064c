package org.tenon.switchboard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.Shadow;

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
        assertThat(pricing.standard()).contains(new Route("acme", Optional.of(new Shadow("other", 0.1))));
        assertThat(pricing.channels())
                .containsExactly(Map.entry("web", new Route("webby", Optional.of(new Shadow("acme", 1)))));
        assertThat(settings.routes("catalog")).isEqualTo(RouteTable.EMPTY);
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_key() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("park.seconds", "soon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("park.seconds");
        assertThatThrownBy(() -> SettingsReader.read(Map.of("drain.seconds", "-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("drain.seconds");
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
