package org.tenon.customer.rest;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.tenon.kernel.field.FieldSet;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.problem.Violations;

/**
 * What is known of fields when somebody says something of them.
 *
 * @param before what they say of the customer so far
 */
record KnownFields(FieldSet defined, Map<String, FieldValue> before) {

    /** No fields are defined. */
    static final KnownFields NONE = new KnownFields(FieldSet.NONE, Map.of());

    static final String OF = "customer";

    SortedMap<String, FieldValue> read(Optional<Map<String, Object>> given, Violations violations) {
        return defined.read(given.orElse(Map.of()), before, violations);
    }
}
