package org.tenon.customer.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.tenon.json.TenonJson;

/** What is kept as JSON in a column. */
final class Json {

    private static final ObjectMapper MAPPER = TenonJson.newMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param absent what members are that were not written yet when the object was kept */
    static <T> T read(byte[] json, TypeReference<T> type, Map<String, Object> absent) {
        try {
            Map<String, Object> members = MAPPER.readValue(json, OBJECT);
            absent.forEach(members::putIfAbsent);
            return MAPPER.convertValue(members, type);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
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
