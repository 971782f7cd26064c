package org.tenon.kernel.audit;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of one rule.
 *
 * @param rule its name: lower case with hyphens, unique in the capability
 * @param says what it asks for, as a sentence
 * @param found how many break it; 0 when it holds
 * @param examples some of these: column to value, in the order of the columns
 */
public record AuditResult(String capability, String rule, String says, long found, List<Map<String, String>> examples) {

    public AuditResult {
        requireNonNull(capability, "capability");
        requireNonNull(rule, "rule");
        requireNonNull(says, "says");
        if (found < 0) {
            throw new IllegalArgumentException("found is 0 or more, not " + found);
        }
        examples = examples.stream()
                .map(example -> Collections.unmodifiableMap(new LinkedHashMap<>(example)))
                .toList();
    }

    public boolean holds() {
        return found == 0;
    }
}
