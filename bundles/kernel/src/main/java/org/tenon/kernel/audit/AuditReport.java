package org.tenon.kernel.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What came of all audits of an installation, by capability. */
public record AuditReport(List<AuditResult> results) {

    public AuditReport {
        results = List.copyOf(results);
    }

    /** Asks all of them, one after the other. */
    public static AuditReport of(Collection<AuditSource> sources, int examples) {
        return new AuditReport(sources.stream()
                .sorted(Comparator.comparing(AuditSource::capability))
                .flatMap(source -> source.audit(examples).stream())
                .toList());
    }

    public boolean holds() {
        return results.stream().allMatch(AuditResult::holds);
    }

    /** The rules that are broken. */
    public List<AuditResult> broken() {
        return results.stream().filter(result -> !result.holds()).toList();
    }
}
