package org.tenon.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ProviderState;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRule;
import org.tenon.switchboard.Shadow;
import org.tenon.switchboard.Trust;

class CapabilityTableTest {

    private static final Route ROUTE = new Route("acme", Optional.of(new Shadow("standard", 0.1)), Optional.empty());

    @Test
    void each_provider_has_a_line_that_says_why_it_gets_calls() {
        List<String> lines = print(new CapabilityStatus(
                "pricing",
                Optional.of("acme"),
                true,
                Optional.of(ROUTE),
                Map.of("web", Route.to("standard")),
                List.of(rule(Optional.of("web"), Route.to("standard")), rule(Optional.empty(), ROUTE)),
                List.of(provider("acme", ProviderState.ACTIVE, 12_345), provider("standard", ProviderState.STANDBY, 7)),
                0,
                0,
                3));

        assertThat(lines).hasSize(4);
        assertThat(cells(lines.get(2)))
                .containsExactly("pricing", "acme", "1.2.0", "active", "default", "12345", "1", "40", "900");
        assertThat(cells(lines.get(3)))
                .startsWith("pricing", "standard", "1.2.0", "standby", "channel web, shadow", "7");
    }

    @Test
    void a_mandatory_capability_without_a_provider_stands_out() {
        List<String> lines = print(new CapabilityStatus(
                "order", Optional.empty(), true, Optional.empty(), Map.of(), List.of(), List.of(), 0, 0, 0));

        assertThat(lines.get(2)).contains("order").contains("MISSING");
    }

    private static RouteRule rule(Optional<String> channel, Route route) {
        return new RouteRule(channel, Optional.empty(), Optional.empty(), Optional.empty(), route, false, true);
    }

    private static ProviderStatus provider(String name, ProviderState state, long calls) {
        return new ProviderStatus(
                name,
                "1.2.0",
                "com.example." + name,
                "",
                true,
                state,
                0,
                true,
                Trust.LOCAL,
                Optional.empty(),
                Optional.empty(),
                calls,
                1,
                40,
                900);
    }

    private static List<String> print(CapabilityStatus capability) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CapabilityTable(List.of(capability)).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        // The table is drawn with escape sequences where the terminal knows them.
        return bytes.toString(StandardCharsets.UTF_8)
                .replaceAll("\u001b\\[[0-9;]*m", "")
                .replace('\u2502', '|')
                .lines()
                .toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\\|")).stream().map(String::strip).toList();
    }
}
