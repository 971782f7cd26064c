package org.tenon.fields.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.field.FieldChoice;
import org.tenon.kernel.field.FieldDefinition;
import org.tenon.kernel.field.FieldKind;
import org.tenon.kernel.field.FieldValue;

/** A field as an answer gives it. */
record FieldBody(
        String of,
        String code,
        FieldKind kind,
        Map<String, String> labels,
        Map<String, String> help,
        boolean required,
        Optional<Object> preset,
        int place,
        Optional<Integer> decimals,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        List<FieldChoice> choices,
        boolean archived,
        long version) {

    static FieldBody of(FieldDefinition definition) {
        return new FieldBody(
                definition.of(),
                definition.code(),
                definition.kind(),
                definition.labels(),
                definition.help(),
                definition.required(),
                definition.preset().map(FieldValue::plain),
                definition.place(),
                definition.limits().decimals(),
                definition.limits().min(),
                definition.limits().max(),
                definition.choices(),
                definition.archived(),
                definition.version());
    }
}
