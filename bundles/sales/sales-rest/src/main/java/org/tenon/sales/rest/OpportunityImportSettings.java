package org.tenon.sales.rest;

import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.table.TableRow;
import org.tenon.kernel.table.UploadedTable;

/**
 * How a table of opportunities is to be taken.
 *
 * @param headings which column of the table has what
 * @param places where these columns are, from 0
 * @param values what cells of a column mean that say it in another way, by what they say
 * @param currency for rows that name none
 * @param pipeline whose stages they are in
 */
record OpportunityImportSettings(
        Map<OpportunityColumn, String> headings,
        Map<OpportunityColumn, Integer> places,
        Map<OpportunityColumn, Map<String, String>> values,
        Optional<Currency> currency,
        Optional<String> pipeline) {

    private static final String HEADING = "heading.";
    private static final String PLACE = "place.";
    private static final String VALUE = "value.";

    static OpportunityImportSettings of(
            UploadedTable table,
            Map<OpportunityColumn, String> headings,
            Map<OpportunityColumn, Map<String, String>> values,
            Optional<Currency> currency,
            Optional<String> pipeline) {
        Map<OpportunityColumn, Integer> places = new EnumMap<>(OpportunityColumn.class);
        headings.forEach((column, heading) -> places.put(column, table.column(heading)));
        return new OpportunityImportSettings(headings, places, values, currency, pipeline);
    }

    static OpportunityImportSettings of(Job job) {
        Map<String, String> kept = job.parameters();
        Map<OpportunityColumn, String> headings = new EnumMap<>(OpportunityColumn.class);
        Map<OpportunityColumn, Integer> places = new EnumMap<>(OpportunityColumn.class);
        Map<OpportunityColumn, Map<String, String>> values = new EnumMap<>(OpportunityColumn.class);
        for (OpportunityColumn column : OpportunityColumn.values()) {
            String heading = kept.get(HEADING + column.field());
            if (heading != null) {
                headings.put(column, heading);
                places.put(column, Integer.valueOf(kept.getOrDefault(PLACE + column.field(), "0")));
            }
            String prefix = VALUE + column.field() + ".";
            kept.forEach((key, meant) -> {
                if (key.startsWith(prefix)) {
                    values.computeIfAbsent(column, any -> new HashMap<>()).put(key.substring(prefix.length()), meant);
                }
            });
        }
        return new OpportunityImportSettings(
                headings,
                places,
                values,
                Optional.ofNullable(kept.get("currency")).map(Currency::getInstance),
                Optional.ofNullable(kept.get("pipeline")));
    }

    Map<String, String> parameters() {
        Map<String, String> kept = new HashMap<>();
        headings.forEach((column, heading) -> kept.put(HEADING + column.field(), heading));
        places.forEach((column, place) -> kept.put(PLACE + column.field(), place.toString()));
        values.forEach((column, meanings) ->
                meanings.forEach((said, meant) -> kept.put(VALUE + column.field() + "." + said, meant)));
        currency.ifPresent(given -> kept.put("currency", given.getCurrencyCode()));
        pipeline.ifPresent(given -> kept.put("pipeline", given));
        return kept;
    }

    /** What a row says, in the words that are meant; empty cells say nothing. */
    Map<OpportunityColumn, String> read(TableRow row) {
        Map<OpportunityColumn, String> said = new EnumMap<>(OpportunityColumn.class);
        places.forEach((column, place) -> {
            String cell = row.cell(place);
            String meant = values.getOrDefault(column, Map.of()).getOrDefault(cell, cell);
            if (!meant.isEmpty()) {
                said.put(column, meant);
            }
        });
        return said;
    }
}
