package org.tenon.rest.internal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenon.json.TenonJson;
import org.tenon.kernel.problem.InvalidRequestException;

/**
 * Reads what callers send, and trusts nothing; writes what they get. One for each server: it remembers the types of its
 * bundle, and goes with it.
 */
final class RequestJson {

    /** Lists of requests hold no null: what would it mean? */
    private final ObjectMapper mapper = TenonJson.newMapper()
            .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            // Looked for below: what follows the JSON makes the body unreadable, it does not make a value wrong.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    RequestJson() {
        mapper.registerModule(new SimpleModule().addDeserializer(LocalDate.class, new PlainDay()));
        // Rates are decimal strings; shares and factors, which answers show as numbers, are taken as such, too.
        mapper.coercionConfigFor(LogicalType.Float).setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
    }

    /** Whole before the first byte goes out: what cannot be written is an error, not half an answer. */
    byte[] write(Object value) throws IOException {
        return mapper.writeValueAsBytes(value);
    }

    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    JavaType type(java.lang.reflect.Type type) {
        return mapper.constructType(type);
    }

    /** @param body an empty one reads as {@code {}}, since an action without a needed member takes none */
    Object read(InputStream body, JavaType type) throws IOException {
        try {
            PushbackInputStream pushback = new PushbackInputStream(body, 1);
            int first = pushback.read();
            if (first >= 0) {
                pushback.unread(first);
            }
            try (JsonParser parser = new StorableText(
                    first < 0 ? mapper.createParser("{}") : mapper.createParser((InputStream) pushback))) {
                Object value = value(parser, type);
                if (parser.nextToken() != null) {
                    throw UnreadableBodyException.malformed("The body is not JSON"
                            + JsonFaults.place(parser.currentTokenLocation()) + ": something follows the object.");
                }
                return whole(value);
            }
        } catch (IOException failed) {
            throw JsonFaults.translated(failed);
        }
    }

    /** A body that cannot be read to its end is unreadable, whatever else is wrong with its beginning. */
    private @Nullable Object value(JsonParser parser, JavaType type) throws IOException {
        try {
            return mapper.readerFor(type).readValue(parser);
        } catch (JsonMappingException refused) {
            while (parser.nextToken() != null) {
                // only looking for its end
            }
            throw refused;
        }
    }

    Object read(JsonNode tree, JavaType type) {
        try {
            return whole(mapper.readerFor(type).readValue(tree));
        } catch (IOException failed) {
            throw JsonFaults.translated(failed);
        }
    }

    private static Object whole(@Nullable Object value) {
        if (value == null) {
            throw new InvalidRequestException("", "type", "Expected an object.");
        }
        return value;
    }

    /** Refuses texts that no database takes: with the character NUL, or with half of a surrogate pair. */
    private static final class StorableText extends JsonParserDelegate {

        StorableText(JsonParser parser) {
            super(parser);
        }

        @Override
        public @Nullable JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                check();
            }
            return token;
        }

        private void check() throws IOException {
            char[] text = delegate.getTextCharacters();
            int end = delegate.getTextOffset() + delegate.getTextLength();
            for (int i = delegate.getTextOffset(); i < end; i++) {
                char c = text[i];
                boolean pair = Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text[i + 1]);
                if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                    throw new InvalidRequestException(
                            delegate.getParsingContext().pathAsPointer().toString(),
                            "text.unstorable",
                            "A text holds no NUL and no half of a surrogate pair.");
                }
                if (pair) {
                    i++;
                }
            }
        }
    }
}
