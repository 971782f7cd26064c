package org.tenon.rest.internal;

import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Id;
import org.tenon.kernel.problem.InvalidRequestException;

/**
 * Parameters in the same words as JSON: ids, dates, decimals, enums in lower case. A query parameter that cannot be
 * read is the caller's mistake (422); a path that cannot be read names nothing (404).
 */
public final class ParameterConverters implements ParamConverterProvider {

    private static final Set<Class<?>> AS_JSON_TEXT = Set.of(BigDecimal.class, LocalDate.class, Instant.class);
    private static final Map<Class<?>, Function<String, Object>> SCALARS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            boolean.class, ParameterConverters::truth,
            Boolean.class, ParameterConverters::truth);

    private final RequestJson json;

    ParameterConverters(RequestJson json) {
        this.json = json;
    }

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader = SCALARS.get(type);
        if (reader == null && (AS_JSON_TEXT.contains(type) || type.isEnum() || Id.class.isAssignableFrom(type))) {
            reader = text -> json.read(TextNode.valueOf(text), json.type(type));
        }
        return reader == null ? null : new Converter<>(type, reader, annotations);
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Expected true or false.");
        };
    }

    @SuppressWarnings("ArrayRecordComponent") // as JAX-RS gives them; never compared
    private record Converter<T>(Class<T> type, Function<String, Object> reader, Annotation[] annotations)
            implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // the reader of a primitive type gives its box
        public @Nullable T fromString(String value) {
            if (value.isEmpty() && !type.isPrimitive()) {
                return null;
            }
            try {
                return (T) reader.apply(value);
            } catch (IllegalArgumentException | InvalidRequestException refused) {
                throw refusal(refused);
            }
        }

        @Override
        public String toString(T value) {
            return value instanceof Id id ? id.value() : value.toString();
        }

        private RuntimeException refusal(RuntimeException cause) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof PathParam) {
                    return new NotFoundException(cause);
                }
                if (annotation instanceof QueryParam query) {
                    String why =
                            cause instanceof NumberFormatException ? "Expected a whole number." : cause.getMessage();
                    return new InvalidRequestException("", "parameter.refused", query.value() + ": " + why);
                }
            }
            return new InvalidRequestException(
                    "", "parameter.refused", "A parameter cannot be read: " + cause.getMessage());
        }
    }
}
