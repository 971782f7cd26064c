package org.tenon.configuration.internal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenon.kernel.problem.Violations;

/**
 * One setting, as its bundle's metatype describes it.
 *
 * @param many whether it takes a list
 * @param required whether it must have a value
 * @param defaults what it is when nobody says; empty when it has none
 * @param min the least that a number may be
 * @param max the most that a number may be
 * @param options what it may be; empty when it may be anything
 */
record Setting(
        String key,
        String title,
        String description,
        Kind kind,
        boolean many,
        boolean required,
        List<String> defaults,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        List<Option> options) {

    /** What its values are. */
    enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        PASSWORD
    }

    /** A value that it may have. */
    record Option(String value, String title) {}

    private static final int LONGEST = 4_000;
    private static final int MOST = 1_000;

    Setting {
        requireNonNull(key, "key");
        defaults = List.copyOf(defaults);
        options = List.copyOf(options);
    }

    boolean secret() {
        return kind == Kind.PASSWORD;
    }

    /** The same in other words. */
    Setting called(String newTitle, String newDescription, List<Option> newOptions) {
        return new Setting(key, newTitle, newDescription, kind, many, required, defaults, min, max, newOptions);
    }

    /** Finds what is wrong with values for it. */
    void check(Violations violations, String pointer, List<String> values) {
        violations.check(
                many || values.size() == 1,
                pointer,
                "configuration.one",
                "'" + key + "' takes one value, not " + values.size() + ".");
        violations.check(
                values.size() <= MOST, pointer, "configuration.many", "A list has at most " + MOST + " values.");
        for (int i = 0; i < values.size(); i++) {
            check(violations, many ? pointer + "/" + i : pointer, values.get(i));
        }
    }

    private void check(Violations violations, String pointer, String value) {
        if (!violations.check(
                value.length() <= LONGEST,
                pointer,
                "configuration.too-long",
                "A value has at most " + LONGEST + " characters.")) {
            return;
        }
        violations.check(!required || !value.isBlank(), pointer, "required", "'" + key + "' must not be empty.");
        violations.check(
                options.isEmpty()
                        || options.stream().anyMatch(option -> option.value().equals(value)),
                pointer,
                "configuration.option",
                "'" + key + "' is one of "
                        + String.join(", ", options.stream().map(Option::value).toList()) + ".");
        switch (kind) {
            case BOOLEAN -> violations.check(
                    Set.of("true", "false").contains(value),
                    pointer,
                    "configuration.boolean",
                    "'" + key + "' is true or false.");
            case INTEGER, DECIMAL -> number(violations, pointer, value);
            case TEXT, PASSWORD -> {
                // Any text will do.
            }
        }
    }

    private void number(Violations violations, String pointer, String value) {
        Optional<BigDecimal> number = parsed(value);
        boolean good =
                number.isPresent() && (kind == Kind.DECIMAL || number.get().scale() <= 0);
        if (!violations.check(
                good,
                pointer,
                "configuration.number",
                "'" + key + "' is a " + (kind == Kind.INTEGER ? "whole " : "") + "number, for example "
                        + (defaults.isEmpty() ? "10" : defaults.get(0)) + ".")) {
            return;
        }
        min.ifPresent(least -> violations.check(
                number.get().compareTo(least) >= 0,
                pointer,
                "configuration.too-small",
                "'" + key + "' is at least " + least + "."));
        max.ifPresent(most -> violations.check(
                number.get().compareTo(most) <= 0,
                pointer,
                "configuration.too-large",
                "'" + key + "' is at most " + most + "."));
    }

    /** Without an exponent, which would make a few characters a number of a million digits. */
    static Optional<BigDecimal> parsed(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
