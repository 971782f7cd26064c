package org.tenon.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.table.ShellTable;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.Verdict;

/** The providers in all detail, a line for each. */
final class ProviderTable {

    private static final String[] COLUMNS = {
        "Capability",
        "Provider",
        "Version",
        "Bundle",
        "State",
        "Tx",
        "Verified",
        "Trust",
        "Breaker",
        "Running",
        "Timeouts",
        "Rejected",
        "Calls",
        "Errors",
        "p50 us",
        "p99 us"
    };

    private final ShellTable table = new ShellTable();

    ProviderTable(List<CapabilityStatus> capabilities) {
        for (String column : COLUMNS) {
            table.column(column);
        }
        capabilities.forEach(
                capability -> capability.providers().forEach(provider -> add(capability.capability(), provider)));
    }

    void print(PrintStream out) {
        table.print(out);
    }

    private void add(String capability, ProviderStatus provider) {
        table.addRow()
                .addContent(
                        capability,
                        provider.name(),
                        provider.version(),
                        provider.bundle(),
                        lower(provider.state()),
                        provider.transactional() ? "yes" : "no",
                        verified(provider),
                        lower(provider.trust()),
                        provider.isolation()
                                .map(isolation -> lower(isolation.breaker()))
                                .orElse(""),
                        provider.isolation()
                                .map(isolation -> isolation.running() + "/" + isolation.limit())
                                .orElse(""),
                        provider.isolation()
                                .map(isolation -> "" + isolation.timeouts())
                                .orElse(""),
                        provider.isolation()
                                .map(isolation -> "" + isolation.rejected())
                                .orElse(""),
                        provider.calls(),
                        provider.errors(),
                        provider.p50Micros(),
                        provider.p99Micros());
    }

    private static String verified(ProviderStatus provider) {
        return provider.shipped()
                ? "shipped"
                : provider.verdict().map(ProviderTable::words).orElse("no");
    }

    /** {@code full +ledger +leases} */
    private static String words(Verdict verdict) {
        return (verdict.passed() ? "" : "failed ")
                + verdict.level()
                + verdict.parts().stream().sorted().map(part -> " +" + part).collect(Collectors.joining());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
