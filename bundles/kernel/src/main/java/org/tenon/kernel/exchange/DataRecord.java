package org.tenon.kernel.exchange;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One record, as text in canonical form, so that the same facts are the same record whoever gives it: decimals plain and
 * without trailing zeros, instants in UTC to the microsecond, and a field that has no value is not there.
 *
 * @param key unique in the kind; see {@link DataKey#join}
 * @param fields by name
 */
public record DataRecord(String key, Map<String, String> fields) {

    public DataRecord {
        requireNonNull(key, "key");
        fields = Map.copyOf(fields);
    }

    /** The value of a field that every record of the kind has. */
    public String text(String field) {
        return find(field)
                .orElseThrow(() -> new IllegalArgumentException("the record " + key + " has no field " + field));
    }

    /** The value of a field; empty when it has none. */
    public Optional<String> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    public BigDecimal decimal(String field) {
        return new BigDecimal(text(field));
    }

    public Instant instant(String field) {
        return Instant.parse(text(field));
    }

    /** The record as text, for checksums: the same facts make the same text. */
    public String canonical() {
        StringBuilder text = new StringBuilder(quoted(key));
        new TreeMap<>(fields)
                .forEach((field, value) ->
                        text.append('\n').append(quoted(field)).append('=').append(quoted(value)));
        return text.toString();
    }

    private static String quoted(String text) {
        return text.length() + ":" + text;
    }

    /** Begins a record. */
    public static Builder of(String... keyParts) {
        return new Builder(DataKey.join(keyParts));
    }

    /** Gathers the fields of a record, in canonical form. */
    public static final class Builder {

        private final String key;
        private final SortedMap<String, String> fields = new TreeMap<>();

        private Builder(String key) {
            this.key = key;
        }

        public Builder with(String field, String value) {
            fields.put(field, value);
            return this;
        }

        public Builder with(String field, Optional<String> value) {
            value.ifPresent(present -> fields.put(field, present));
            return this;
        }

        public Builder with(String field, BigDecimal value) {
            return with(
                    field,
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        }

        public Builder with(String field, long value) {
            return with(field, Long.toString(value));
        }

        public Builder with(String field, Instant value) {
            return with(field, value.truncatedTo(ChronoUnit.MICROS).toString());
        }

        public DataRecord build() {
            return new DataRecord(key, fields);
        }
    }
}
