package org.tenon.rest.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads a day, and takes no moment for one, as Jackson would: which day a moment is on depends on where one is. */
final class PlainDay extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    PlainDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getText();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
        }
    }
}
