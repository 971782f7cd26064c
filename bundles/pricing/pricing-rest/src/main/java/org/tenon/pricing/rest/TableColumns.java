package org.tenon.pricing.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.table.UploadedTable;

/**
 * What the columns of an uploaded table are, as a job that takes its rows remembers it.
 *
 * @param fields by place; empty for a column that is left out
 * @param headings by place
 */
record TableColumns(List<String> fields, List<String> headings) {

    private static final String FIELDS = "fields";
    private static final String HEADINGS = "headings";
    /** No heading has one. */
    private static final String BETWEEN = "\n";

    TableColumns {
        fields = List.copyOf(fields);
        headings = List.copyOf(headings);
    }

    static TableColumns of(Job job) {
        return new TableColumns(parameter(job, FIELDS), parameter(job, HEADINGS));
    }

    private static List<String> parameter(Job job, String name) {
        return List.of(job.parameters().getOrDefault(name, "").split(BETWEEN, -1));
    }

    /**
     * @param known the fields that there are
     * @param mapping from fields to headings, other columns are left out; without it every column is a field
     * @throws org.tenon.kernel.problem.InvalidRequestException when there is another field or heading
     */
    static TableColumns of(UploadedTable table, List<String> known, Optional<Map<String, @Nullable String>> mapping) {
        Violations violations = new Violations();
        Map<String, String> meant = mapping.map(given -> given(table, known, given, violations))
                .orElseGet(() -> everyColumn(table, known, violations));
        violations.throwIfAny();
        List<String> fields = new ArrayList<>();
        for (String heading : table.columns()) {
            fields.add(meant.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(heading))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(""));
        }
        return new TableColumns(fields, table.columns());
    }

    private static Map<String, String> given(
            UploadedTable table, List<String> known, Map<String, @Nullable String> mapping, Violations violations) {
        Map<String, String> meant = new LinkedHashMap<>();
        mapping.forEach((field, heading) -> {
            String pointer = "/mapping/" + field.replace("~", "~0").replace("/", "~1");
            boolean isField = violations.check(
                    known.contains(field),
                    pointer,
                    "pricing.unknown-column",
                    "Columns are " + String.join(", ", known) + ".");
            boolean isThere = violations.check(
                    heading != null && table.columns().contains(heading),
                    pointer,
                    "unknown",
                    "The table has no column " + heading + ".");
            if (isField && isThere && heading != null) {
                meant.put(field, heading);
            }
        });
        violations.check(!mapping.isEmpty(), "/mapping", "required", "One column at least is something.");
        return meant;
    }

    private static Map<String, String> everyColumn(UploadedTable table, List<String> known, Violations violations) {
        Map<String, String> meant = guessed(table, known);
        Set<String> understood = new HashSet<>(meant.values());
        for (String column : table.columns()) {
            violations.check(
                    understood.contains(column),
                    "/upload",
                    "pricing.unknown-column",
                    "There is a column " + column + "; columns are " + String.join(", ", known) + ".");
        }
        return meant;
    }

    /** The headings that are called as fields are, whatever their case and with or without blanks. */
    static Map<String, String> guessed(UploadedTable table, List<String> known) {
        Map<String, String> guessed = new LinkedHashMap<>();
        for (String field : known) {
            table.columns().stream()
                    .filter(heading -> plain(heading).equals(plain(field)))
                    .findFirst()
                    .ifPresent(heading -> guessed.put(field, heading));
        }
        return guessed;
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s_.-]", "").toLowerCase(Locale.ROOT);
    }

    /** What a job has to know. */
    Map<String, String> parameters() {
        return Map.of(FIELDS, String.join(BETWEEN, fields), HEADINGS, String.join(BETWEEN, headings));
    }

    /** What the table calls the column of a field. */
    Optional<String> heading(String field) {
        return Optional.of(fields.indexOf(field)).filter(place -> place >= 0).map(headings::get);
    }
}
