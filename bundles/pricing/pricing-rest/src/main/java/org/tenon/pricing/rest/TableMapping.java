package org.tenon.pricing.rest;

import java.util.List;
import java.util.Map;
import org.tenon.kernel.table.UploadedTable;

/**
 * What the headings of a table seem to mean.
 *
 * @param mapping from fields to headings
 * @param fields what columns may be
 */
record TableMapping(Map<String, String> mapping, List<Field> fields) {

    /**
     * What a column may be.
     *
     * @param heading what exports call it
     */
    record Field(String name, String heading) {}

    static TableMapping of(UploadedTable table, List<String> known) {
        return new TableMapping(
                TableColumns.guessed(table, known),
                known.stream().map(name -> new Field(name, name)).toList());
    }
}
