package org.tenon.rest.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Id;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.TenonException;

/** Says what is wrong with a body, and where, in the words of the one who sent it. */
final class JsonFaults {

    private static final Pattern MEMBER = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(BigDecimal.class, "a decimal number such as \"12.50\""),
            Map.entry(Percent.class, "a decimal number such as \"12.5\""),
            Map.entry(LocalDate.class, "a date such as \"2026-11-23\""),
            Map.entry(Instant.class, "an instant such as \"2026-11-23T08:30:00Z\""),
            Map.entry(Double.class, "a number such as 0.5"),
            Map.entry(double.class, "a number such as 0.5"),
            Map.entry(String.class, "a text"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(int.class, "a whole number"),
            Map.entry(Long.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(java.util.Currency.class, "an ISO 4217 currency such as \"USD\""));

    private JsonFaults() {}

    /** @return what to throw instead of {@code failed} */
    static RuntimeException translated(IOException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof TenonException || cause instanceof UnreadableBodyException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof StreamConstraintsException limits) {
                return UnreadableBodyException.beyondLimits(
                        "The body is nested too deeply, or has a number or name that is" + " too long"
                                + place(limits.getLocation()) + ".");
            }
            if (cause instanceof InputCoercionException && failed instanceof JsonMappingException where) {
                return new InvalidRequestException(
                        pointer(where), "number.out-of-range", "The number is too large to be taken here.");
            }
            if (cause instanceof StreamReadException malformed) {
                return UnreadableBodyException.malformed("The body is not JSON" + place(malformed.getLocation()) + ": "
                        + malformed.getOriginalMessage().lines().findFirst().orElse("unreadable") + ".");
            }
        }
        if (failed instanceof JsonMappingException refused) {
            return refused(refused);
        }
        if (failed instanceof JsonProcessingException || failed instanceof java.io.CharConversionException) {
            return UnreadableBodyException.malformed("The body is not JSON in UTF-8.");
        }
        return UnreadableBodyException.malformed("The body did not arrive whole.");
    }

    private static InvalidRequestException refused(JsonMappingException refused) {
        String pointer = pointer(refused);
        if (refused instanceof UnrecognizedPropertyException unknown) {
            return new InvalidRequestException(
                    pointer,
                    "unknown-member",
                    "There is no such member here" + known(unknown.getKnownPropertyIds()) + ".");
        }
        if (refused instanceof ValueInstantiationException constructor) {
            return instantiation(pointer, constructor);
        }
        if (refused instanceof InvalidFormatException format) {
            String code = format.getValue() instanceof String ? "format" : "type";
            return new InvalidRequestException(pointer, code, expected(format.getTargetType()));
        }
        Class<?> type = refused instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return new InvalidRequestException(pointer, "type", expected(type));
    }

    private static InvalidRequestException instantiation(String pointer, ValueInstantiationException refused) {
        Throwable cause = refused.getCause();
        if (cause instanceof IllegalArgumentException) {
            return new InvalidRequestException(pointer, "value.refused", RefusedValues.message(cause));
        }
        if (cause instanceof NullPointerException) {
            String message = cause.getMessage();
            if (message != null && MEMBER.matcher(message).matches()) {
                // requireNonNull(value, "member")
                return new InvalidRequestException(pointer + "/" + message, "required", message + " is required.");
            }
            return new InvalidRequestException(
                    pointer,
                    "required",
                    "A member is missing" + members(refused.getType().getRawClass()) + ".");
        }
        return new InvalidRequestException(
                pointer, "value.refused", expected(refused.getType().getRawClass()));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "A value of another type is expected.";
        }
        if (NAMES.containsKey(type)) {
            return "Expected " + NAMES.get(type) + ".";
        }
        if (type.isEnum()) {
            return "Expected one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (Id.class.isAssignableFrom(type)) {
            return "Expected an id, as a text of 1 to " + OpenApiModels.longest(type) + " characters.";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "Expected a list, without null in it.";
        }
        return type.isRecord() ? "Expected an object." : "A value of another type is expected.";
    }

    private static String members(Class<?> type) {
        return type.isRecord()
                ? " (of "
                        + Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(", "))
                        + ")"
                : "";
    }

    private static String known(@Nullable Collection<Object> names) {
        return names == null || names.isEmpty()
                ? ""
                : "; known are " + names.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String pointer(JsonMappingException refused) {
        return refused.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? Integer.toString(Math.max(0, step.getIndex()))
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
