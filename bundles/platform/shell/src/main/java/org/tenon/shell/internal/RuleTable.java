package org.tenon.shell.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.support.table.ShellTable;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.RouteRule;

/** Who was chosen for which calls and when, in the order in which the rules are asked. */
final class RuleTable {

    private final ShellTable table = new ShellTable();
    private boolean empty = true;

    RuleTable(List<CapabilityStatus> capabilities) {
        for (String column : new String[] {"Rule of", "Calls", "From", "Until", "Provider", "Decides", "Source"}) {
            table.column(column);
        }
        capabilities.forEach(capability -> capability.rules().forEach(rule -> add(capability.capability(), rule)));
    }

    /** Nothing when there are no rules. */
    void print(PrintStream out) {
        if (!empty) {
            out.println();
            table.print(out);
        }
    }

    private void add(String capability, RouteRule rule) {
        empty = false;
        table.addRow()
                .addContent(
                        capability,
                        rule.calls(),
                        text(rule.from()),
                        text(rule.until()),
                        rule.route().provider(),
                        rule.inForce() ? "now" : "",
                        rule.configured() ? "configuration" : "live");
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("");
    }
}
