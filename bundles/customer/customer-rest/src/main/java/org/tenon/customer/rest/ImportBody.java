package org.tenon.customer.rest;

import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.field.FieldDefinition;
import org.tenon.kernel.field.FieldSet;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.table.UploadId;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.kernel.table.UploadedTables;

/**
 * What to import and how.
 *
 * @param mapping from fields to headings of the table: {@code {"name":"Firma","contact.email":"E-Mail"}}; left out, what the
 *     headings say themselves
 * @param dryRun whether it is only tried
 * @param duplicates what is done with rows of those who are here already; {@code "ask"} when left out
 * @param currency for rows that name none
 * @param likeness from which score on somebody is a duplicate, 1 to 100; {@value ImportSettings#LIKENESS} when left out
 */
record ImportBody(
        @Nullable UploadId upload,
        Optional<Map<String, String>> mapping,
        Optional<Boolean> dryRun,
        Optional<ImportSettings.Duplicates> duplicates,
        Optional<Currency> currency,
        Optional<Integer> likeness) {

    private static final int MOST_LIKE = 100;

    UploadedTable table(UploadedTables uploads) {
        Violations violations = new Violations();
        Given.required(violations, "/upload", upload);
        violations.throwIfAny();
        return uploads.find(Objects.requireNonNull(upload))
                .orElseThrow(() -> new InvalidRequestException(
                        "/upload", "unknown", "You have uploaded no table " + upload + ", or it is a week old."));
    }

    ImportSettings settings(UploadedTable table, FieldSet fields) {
        Violations violations = new Violations();
        Map<CustomerColumn, String> columns =
                mapping.map(given -> columns(given, table, violations)).orElseGet(() -> guessed(table));
        Map<String, String> own =
                mapping.map(given -> fields(given, table, fields, violations)).orElseGet(() -> guessed(table, fields));
        violations.check(
                columns.containsKey(CustomerColumn.NAME) || columns.containsKey(CustomerColumn.NUMBER),
                "/mapping",
                "required",
                "Say which column has the names, or the numbers of those who are to be updated.");
        int from = likeness.orElse(ImportSettings.LIKENESS);
        violations.check(
                from >= 1 && from <= MOST_LIKE, "/likeness", "out-of-bounds", "likeness is 1 to " + MOST_LIKE + ".");
        violations.throwIfAny();
        return ImportSettings.of(table, columns, own, duplicates.orElse(ImportSettings.Duplicates.ASK), currency, from);
    }

    private static Map<CustomerColumn, String> columns(
            Map<String, String> given, UploadedTable table, Violations violations) {
        Map<CustomerColumn, String> columns = new EnumMap<>(CustomerColumn.class);
        given.forEach((field, heading) -> {
            if (field.startsWith(ImportedFields.PREFIX)) {
                return;
            }
            String pointer = pointer(field);
            Optional<CustomerColumn> column = CustomerColumn.named(field);
            violations.check(column.isPresent(), pointer, "unknown-field", "Customers have no field of that name.");
            boolean there = isThere(heading, table, pointer, violations);
            column.filter(known -> there).ifPresent(known -> columns.put(known, heading));
        });
        return columns;
    }

    /** Those that are the company's own fields, by code. */
    private static Map<String, String> fields(
            Map<String, String> given, UploadedTable table, FieldSet fields, Violations violations) {
        Map<String, String> columns = new TreeMap<>();
        given.forEach((name, heading) -> {
            if (name.startsWith(ImportedFields.PREFIX)) {
                String code = name.substring(ImportedFields.PREFIX.length());
                boolean known =
                        fields.active().stream().anyMatch(field -> field.code().equals(code));
                violations.check(known, pointer(name), "unknown-field", "Customers have no field of that name.");
                if (isThere(heading, table, pointer(name), violations) && known) {
                    columns.put(code, heading);
                }
            }
        });
        return columns;
    }

    private static boolean isThere(
            @Nullable String heading, UploadedTable table, String pointer, Violations violations) {
        return violations.check(
                heading != null && table.column(heading) >= 0,
                pointer,
                "unknown-column",
                "The table has no column of that name.");
    }

    private static String pointer(String field) {
        return "/mapping/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** Which headings are called as fields are, in any language, or by their codes. */
    static Map<String, String> guessed(UploadedTable table, FieldSet fields) {
        Map<String, String> columns = new TreeMap<>();
        Collection<String> taken = guessed(table).values();
        for (FieldDefinition field : fields.active()) {
            List<String> names = Stream.concat(
                            field.labels().values().stream(),
                            Stream.of(field.code(), ImportedFields.PREFIX + field.code()))
                    .toList();
            table.columns().stream()
                    .filter(heading -> !taken.contains(heading))
                    .filter(heading -> names.stream().anyMatch(heading.strip()::equalsIgnoreCase))
                    .findFirst()
                    .ifPresent(heading -> columns.put(field.code(), heading));
        }
        return columns;
    }

    /** What the headings say themselves. */
    static Map<CustomerColumn, String> guessed(UploadedTable table) {
        Map<CustomerColumn, String> columns = new EnumMap<>(CustomerColumn.class);
        for (CustomerColumn column : CustomerColumn.values()) {
            column.among(table.columns()).ifPresent(heading -> columns.put(column, heading));
        }
        return columns;
    }
}
