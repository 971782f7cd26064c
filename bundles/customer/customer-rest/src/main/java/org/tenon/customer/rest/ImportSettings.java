package org.tenon.customer.rest;

import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.table.TableRow;
import org.tenon.kernel.table.UploadedTable;

/**
 * How a table of customers is to be taken.
 *
 * @param headings which column of the table has what
 * @param places where these columns are, from 0
 * @param currency for rows that name none
 * @param likeness from which score on somebody is a duplicate
 */
record ImportSettings(
        Map<CustomerColumn, String> headings,
        Map<CustomerColumn, Integer> places,
        Duplicates duplicates,
        Optional<Currency> currency,
        int likeness) {

    /** Of a name that is the same after all is taken away that may differ, as of an e-mail address or tax id, with a bit to spare. */
    static final int LIKENESS = 85;

    private static final String HEADING = "heading.";
    private static final String PLACE = "place.";

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
            Duplicates duplicates,
            Optional<Currency> currency,
            int likeness) {
        Map<CustomerColumn, Integer> places = new EnumMap<>(CustomerColumn.class);
        headings.forEach((column, heading) -> places.put(column, table.column(heading)));
        return new ImportSettings(headings, places, duplicates, currency, likeness);
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
        return new ImportSettings(
                headings,
                places,
                Duplicates.valueOf(
                        kept.getOrDefault("duplicates", Duplicates.ASK.name()).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(kept.get("currency")).map(Currency::getInstance),
                Integer.parseInt(kept.getOrDefault("likeness", "" + LIKENESS)));
    }

    Map<String, String> parameters() {
        Map<String, String> kept = new HashMap<>();
        headings.forEach((column, heading) -> kept.put(HEADING + column.field(), heading));
        places.forEach((column, place) -> kept.put(PLACE + column.field(), place.toString()));
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
}
