package org.tenon.fields.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.json.TenonJson;
import org.tenon.kernel.field.FieldDefinition;

/** A definition as it is kept. */
@Entity(name = "FieldDefinition")
@Table(name = "fields_definition")
class DefinitionRow {

    private static final ObjectMapper MAPPER = TenonJson.newMapper();

    @Id
    private String name;

    @Column(name = "of_kind")
    private String recordKind;

    private byte[] definition;
    private long version;

    DefinitionRow(FieldDefinition definition) {
        name = name(definition.of(), definition.code());
        recordKind = definition.of();
        fill(definition);
    }

    static String name(String of, String code) {
        return of + "." + code;
    }

    /** Takes the definition over as the next version. */
    final void fill(FieldDefinition changed) {
        version++;
        try {
            definition = MAPPER.writeValueAsBytes(changed.atVersion(version));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    FieldDefinition toDefinition() {
        try {
            return MAPPER.readValue(definition, FieldDefinition.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
