package org.tenon.customer.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tenon.json.TenonJson;

/** What is kept as JSON in a column. */
final class Json {

    private static final ObjectMapper MAPPER = TenonJson.newMapper();

    private Json() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static <T> T read(byte[] json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
