package org.tenon.customer.rest;

import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.table.TableRow;
import org.tenon.kernel.table.UploadedTable;

/**
 * How a table of customers is to be taken.
 *
 * @param headings which column of the table has what
 * @param places where these columns are, from 0
 * @param fields columns of the company's own fields, by code
 * @param currency for rows that name none
 * @param likeness from which score on somebody is a duplicate
 */
record ImportSettings(
        Map<CustomerColumn, String> headings,
        Map<CustomerColumn, Integer> places,
        Map<String, Column> fields,
        Duplicates duplicates,
        Optional<Currency> currency,
        int likeness) {

    /** Of a name that is the same after all is taken away that may differ, as of an e-mail address or tax id, with a bit to spare. */
    static final int LIKENESS = 85;

    private static final String HEADING = "heading.";
    private static final String PLACE = "place.";

    /**
     * A column of the table.
     *
     * @param place where it is, from 0
     */
    record Column(String heading, int place) {}

    /** What is done with a row of somebody who is here already. */
    enum Duplicates {
        /** The customer stays as it is. */
        SKIP,
        /** What the row says takes the place of what the customer had there. */
        UPDATE,
        /** The row is put aside, and somebody decides. */
        ASK,
        /** Nobody looks whether somebody is here already; a number that is taken is refused. */
        CREATE
    }

    static ImportSettings of(
            UploadedTable table,
            Map<CustomerColumn, String> headings,
            Map<String, String> fieldHeadings,
            Duplicates duplicates,
            Optional<Currency> currency,
            int likeness) {
        Map<CustomerColumn, Integer> places = new EnumMap<>(CustomerColumn.class);
        headings.forEach((column, heading) -> places.put(column, table.column(heading)));
        Map<String, Column> fields = new TreeMap<>();
        fieldHeadings.forEach((code, heading) -> fields.put(code, new Column(heading, table.column(heading))));
        return new ImportSettings(headings, places, fields, duplicates, currency, likeness);
    }

    static ImportSettings of(Job job) {
        Map<String, String> kept = job.parameters();
        Map<CustomerColumn, String> headings = new EnumMap<>(CustomerColumn.class);
        Map<CustomerColumn, Integer> places = new EnumMap<>(CustomerColumn.class);
        for (CustomerColumn column : CustomerColumn.values()) {
            String heading = kept.get(HEADING + column.field());
            if (heading != null) {
                headings.put(column, heading);
                places.put(column, Integer.valueOf(kept.getOrDefault(PLACE + column.field(), "0")));
            }
        }
        Map<String, Column> fields = new TreeMap<>();
        String prefix = HEADING + ImportedFields.PREFIX;
        kept.forEach((name, heading) -> {
            if (name.startsWith(prefix)) {
                String code = name.substring(prefix.length());
                fields.put(
                        code,
                        new Column(
                                heading,
                                Integer.parseInt(kept.getOrDefault(PLACE + ImportedFields.PREFIX + code, "0"))));
            }
        });
        return new ImportSettings(
                headings,
                places,
                fields,
                Duplicates.valueOf(
                        kept.getOrDefault("duplicates", Duplicates.ASK.name()).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(kept.get("currency")).map(Currency::getInstance),
                Integer.parseInt(kept.getOrDefault("likeness", "" + LIKENESS)));
    }

    Map<String, String> parameters() {
        Map<String, String> kept = new HashMap<>();
        headings.forEach((column, heading) -> kept.put(HEADING + column.field(), heading));
        places.forEach((column, place) -> kept.put(PLACE + column.field(), place.toString()));
        fields.forEach((code, column) -> {
            kept.put(HEADING + ImportedFields.PREFIX + code, column.heading());
            kept.put(PLACE + ImportedFields.PREFIX + code, Integer.toString(column.place()));
        });
        kept.put("duplicates", duplicates.name().toLowerCase(Locale.ROOT));
        currency.ifPresent(given -> kept.put("currency", given.getCurrencyCode()));
        kept.put("likeness", Integer.toString(likeness));
        return kept;
    }

    /** What a row says; empty cells say nothing. */
    Map<CustomerColumn, String> read(TableRow row) {
        Map<CustomerColumn, String> said = new EnumMap<>(CustomerColumn.class);
        places.forEach((column, place) -> {
            String cell = row.cell(place);
            if (!cell.isEmpty()) {
                said.put(column, cell);
            }
        });
        return said;
    }

    /** What a row says of the company's own fields; empty cells say nothing. */
    Map<String, String> readFields(TableRow row) {
        Map<String, String> said = new TreeMap<>();
        fields.forEach((code, column) -> {
            String cell = row.cell(column.place());
            if (!cell.isEmpty()) {
                said.put(code, cell);
            }
        });
        return said;
    }
}
