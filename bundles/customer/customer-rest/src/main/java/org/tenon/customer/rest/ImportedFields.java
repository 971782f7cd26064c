package org.tenon.customer.rest;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tenon.kernel.field.FieldSet;
import org.tenon.kernel.field.FieldTexts;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.problem.Violations;

/**
 * What a row of a table says of fields.
 *
 * @param said cells by code
 * @param before what the fields say of the customer without the row
 */
record ImportedFields(FieldSet defined, Map<String, String> said, Map<String, FieldValue> before) {

    static final ImportedFields NONE = new ImportedFields(FieldSet.NONE, Map.of(), Map.of());

    /** Of columns, and of pointers to them. */
    static final String PREFIX = "fields.";

    /** Of a customer of whom they have said something else so far. */
    ImportedFields onto(Map<String, FieldValue> kept) {
        return new ImportedFields(defined, said, kept);
    }

    /** What they say with the row. */
    SortedMap<String, FieldValue> values(Violations violations) {
        SortedMap<String, FieldValue> values = new TreeMap<>(before);
        FieldTexts texts = new FieldTexts(defined);
        said.forEach((code, cell) -> defined.find(code).ifPresent(field -> {
            Optional<FieldValue> value = texts.cell(field, cell);
            violations.check(
                    value.isPresent(),
                    "/" + PREFIX + code,
                    "kind",
                    field.label("en") + " does not take \"" + cell + "\".");
            value.ifPresent(read -> values.put(code, read));
        }));
        return values;
    }
}
