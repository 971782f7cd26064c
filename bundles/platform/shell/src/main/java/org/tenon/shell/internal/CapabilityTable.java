package org.tenon.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.support.table.ShellTable;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ProviderStatus;

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

    /** Why calls go to a provider: by default, by channel, as a candidate. */
    private static String chosen(CapabilityStatus capability, String provider) {
        StringBuilder why = new StringBuilder();
        capability.route().ifPresent(route -> {
            append(why, route.provider().equals(provider), "default");
            route.shadow().ifPresent(shadow -> append(why, shadow.provider().equals(provider), "shadow"));
        });
        capability
                .channels()
                .forEach((channel, route) -> append(why, route.provider().equals(provider), channel));
        return why.toString();
    }

    private static void append(StringBuilder text, boolean applies, String word) {
        if (applies) {
            text.append(text.isEmpty() ? "" : ", ").append(word);
        }
    }
}
