package org.tenon.customer.rest;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.customer.MergeChoice;
import org.tenon.customer.MergeField;
import org.tenon.kernel.problem.Violations;

/**
 * Who is merged into the customer of the path.
 *
 * @param merged who goes
 * @param mergedVersion the version of it that was looked at; left out, as it is now
 * @param choices whose word counts, by member: {@code {"name":"merged","contacts":"both"}}; left out, lists are kept of both, and
 *     the rest is the survivor's unless it is silent
 */
record MergeBody(
        @Nullable CustomerId merged, Optional<Long> mergedVersion, Optional<Map<String, MergeChoice>> choices) {

    private static final String FIELD = "fields.";

    /** Of the company's own fields, by code: {@code {"fields.roofArea":"merged"}}. */
    Map<String, MergeChoice> toFieldChoices() {
        Map<String, MergeChoice> own = new TreeMap<>();
        choices.orElse(Map.of()).forEach((member, choice) -> {
            if (member.startsWith(FIELD) && choice != null) {
                own.put(member.substring(FIELD.length()), choice);
            }
        });
        return own;
    }

    Map<MergeField, MergeChoice> toChoices(Violations violations) {
        Map<MergeField, MergeChoice> known = new EnumMap<>(MergeField.class);
        choices.orElse(Map.of()).forEach((member, choice) -> {
            if (member.startsWith(FIELD) && choice != null) {
                return;
            }
            Optional<MergeField> field = Arrays.stream(MergeField.values())
                    .filter(each -> each.member().equals(member))
                    .findFirst();
            String pointer = "/choices/" + member.replace("~", "~0").replace("/", "~1");
            violations.check(field.isPresent(), pointer, "unknown-field", "Customers cannot be merged by that.");
            if (Given.required(violations, pointer, choice)) {
                field.ifPresent(one -> known.put(one, choice));
            }
        });
        return known;
    }
}
