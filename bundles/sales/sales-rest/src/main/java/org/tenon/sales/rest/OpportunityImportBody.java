package org.tenon.sales.rest;

import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.table.UploadId;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.kernel.table.UploadedTables;

/**
 * What to import and how.
 *
 * @param mapping from fields to headings of the table: {@code {"customer":"account"}}; left out, what the headings say themselves
 * @param values what cells mean that say it in another way, by field: {@code {"product":{"GTXPro":"GTX Pro"}}}
 * @param dryRun whether it is only tried
 * @param currency for rows that name none
 * @param pipeline whose stages they are in; the default one when left out
 */
record OpportunityImportBody(
        @Nullable UploadId upload,
        Optional<Map<String, String>> mapping,
        Optional<Map<String, Map<String, String>>> values,
        Optional<Boolean> dryRun,
        Optional<Currency> currency,
        Optional<String> pipeline) {

    UploadedTable table(UploadedTables uploads) {
        UploadId id = ActionInput.needed(upload, "/upload", "An import names an uploaded table.");
        return found(uploads, id);
    }

    static UploadedTable found(UploadedTables uploads, UploadId id) {
        return uploads.find(id)
                .orElseThrow(() -> new InvalidRequestException(
                        "/upload", "unknown", "You have uploaded no table " + id + ", or it is a week old."));
    }

    /** @throws InvalidRequestException for a field or heading that is not there, and when customer, stage or day are missing */
    OpportunityImportSettings settings(UploadedTable table) {
        Violations violations = new Violations();
        Map<OpportunityColumn, String> columns =
                mapping.map(given -> columns(given, table, violations)).orElseGet(() -> guessed(table));
        for (OpportunityColumn needed :
                List.of(OpportunityColumn.CUSTOMER, OpportunityColumn.STAGE, OpportunityColumn.CLOSE_DATE)) {
            violations.check(
                    columns.containsKey(needed),
                    "/mapping",
                    "required",
                    "Say which column has the field " + needed.field() + ".");
        }
        Map<OpportunityColumn, Map<String, String>> meanings = meanings(violations);
        violations.throwIfAny();
        return OpportunityImportSettings.of(table, columns, meanings, currency, pipeline);
    }

    private static Map<OpportunityColumn, String> columns(
            Map<String, String> given, UploadedTable table, Violations violations) {
        Map<OpportunityColumn, String> columns = new EnumMap<>(OpportunityColumn.class);
        given.forEach((field, heading) -> {
            String pointer = "/mapping/" + field.replace("~", "~0").replace("/", "~1");
            Optional<OpportunityColumn> column = OpportunityColumn.named(field);
            violations.check(column.isPresent(), pointer, "unknown-field", "Opportunities have no field of that name.");
            boolean there = heading != null && table.column(heading) >= 0;
            violations.check(there, pointer, "unknown-column", "The table has no column of that name.");
            column.filter(known -> there).ifPresent(known -> columns.put(known, heading));
        });
        return columns;
    }

    private Map<OpportunityColumn, Map<String, String>> meanings(Violations violations) {
        Map<OpportunityColumn, Map<String, String>> meanings = new EnumMap<>(OpportunityColumn.class);
        values.orElse(Map.of()).forEach((field, given) -> {
            String pointer = "/values/" + field.replace("~", "~0").replace("/", "~1");
            Optional<OpportunityColumn> column = OpportunityColumn.named(field);
            violations.check(column.isPresent(), pointer, "unknown-field", "Opportunities have no field of that name.");
            boolean complete = given != null && given.values().stream().allMatch(Objects::nonNull);
            violations.check(complete, pointer, "required", "Every value has a meaning; none is the empty text.");
            column.filter(known -> complete).ifPresent(known -> meanings.put(known, given));
        });
        return meanings;
    }

    /** What the headings say themselves. */
    static Map<OpportunityColumn, String> guessed(UploadedTable table) {
        Map<OpportunityColumn, String> columns = new EnumMap<>(OpportunityColumn.class);
        for (OpportunityColumn column : OpportunityColumn.values()) {
            column.among(table.columns()).ifPresent(heading -> columns.put(column, heading));
        }
        return columns;
    }
}
