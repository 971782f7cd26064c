package org.tenon.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.support.table.ShellTable;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRule;

/** The capabilities and their providers, a line for each provider. */
final class CapabilityTable {

    private static final String[] COLUMNS = {
        "Capability", "Provider", "Version", "State", "Chosen", "Calls", "Errors", "p50 us", "p99 us"
    };

    private final ShellTable table = new ShellTable();

    CapabilityTable(List<CapabilityStatus> capabilities) {
        for (String column : COLUMNS) {
            table.column(column);
        }
        capabilities.forEach(this::add);
    }

    void print(PrintStream out) {
        table.print(out);
    }

    private void add(CapabilityStatus capability) {
        if (capability.providers().isEmpty()) {
            table.addRow()
                    .addContent(
                            capability.capability(),
                            "",
                            "",
                            capability.mandatory() ? "MISSING" : "none",
                            "",
                            "",
                            "",
                            "",
                            "");
        }
        for (ProviderStatus provider : capability.providers()) {
            table.addRow()
                    .addContent(
                            capability.capability(),
                            provider.name(),
                            provider.version(),
                            provider.state().name().toLowerCase(Locale.ROOT),
                            chosen(capability, provider.name()),
                            provider.calls(),
                            provider.errors(),
                            provider.p50Micros(),
                            provider.p99Micros());
        }
    }

    /** Why calls go to a provider: the rules that hold now, or as a candidate. */
    private static String chosen(CapabilityStatus capability, String provider) {
        StringBuilder why = new StringBuilder();
        for (RouteRule rule : capability.rules()) {
            if (rule.inForce()) {
                Route route = rule.route();
                append(why, route.provider().equals(provider), rule.calls());
                route.shadow().ifPresent(shadow -> append(why, shadow.provider().equals(provider), "shadow"));
                route.canary().ifPresent(canary -> append(why, canary.provider().equals(provider), "canary"));
            }
        }
        String heir = capability.heirs().get(provider);
        append(why, heir != null, "moved to " + heir);
        return why.toString();
    }

    private static void append(StringBuilder text, boolean applies, String word) {
        if (applies) {
            text.append(text.isEmpty() ? "" : ", ").append(word);
        }
    }
}
