package org.tenon.kernel.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenon.kernel.problem.InvalidRequestException;

/**
 * Reads fields from where there is nothing but text: cells of tables, and parameters of queries.
 *
 * @param fields of the kind of record
 */
public record FieldTexts(FieldSet fields) {

    private static final String RANGE = "..";
    private static final List<String> YES = List.of("true", "yes", "y", "1", "ja", "x", "是");
    private static final List<String> NO = List.of("false", "no", "n", "0", "nein", "否");

    /** What a cell says: yes and no in the usual words, choices by code or label in any language. Empty when it says no value of the field. */
    public Optional<FieldValue> cell(FieldDefinition field, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (field.kind()) {
            case YES_NO -> YES.contains(word)
                    ? Optional.of(FieldValue.of(true))
                    : Optional.of(FieldValue.of(false)).filter(no -> NO.contains(word));
            case CHOICE -> field.choices().stream()
                    .filter(choice -> choice.code().equalsIgnoreCase(word)
                            || choice.labels().values().stream().anyMatch(label -> label.equalsIgnoreCase(word)))
                    .findFirst()
                    .map(choice -> FieldValue.choice(choice.code()));
            case TEXT, NUMBER, DATE -> FieldValue.read(field.kind(), text);
        };
    }

    /**
     * What is looked for: a value, or of numbers and days two with {@code ..} between them, of which one may be left out: {@code "10..20"},
     * {@code "2026-01-01.."}.
     *
     * @throws InvalidRequestException {@code field} when there is no such field or it has no such values
     */
    public FieldCondition condition(String code, String text) {
        FieldDefinition field = needed(code);
        boolean range = field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.DATE;
        int dots = range ? text.indexOf(RANGE) : -1;
        if (dots < 0) {
            return FieldCondition.equal(code, value(field, text));
        }
        String from = text.substring(0, dots).strip();
        String to = text.substring(dots + RANGE.length()).strip();
        if (from.isEmpty() && to.isEmpty()) {
            throw refused(code, "says neither from where nor up to where.");
        }
        return new FieldCondition(
                code,
                field.kind(),
                Optional.of(from).filter(some -> !some.isEmpty()).map(some -> value(field, some)),
                Optional.of(to).filter(some -> !some.isEmpty()).map(some -> value(field, some)));
    }

    /**
     * By what a list is to be in order.
     *
     * @param text {@code "field.<code>"}, with a hyphen in front for the greatest first
     * @throws InvalidRequestException {@code sort} when it names no field
     */
    public FieldOrder order(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        Optional<FieldDefinition> field =
                name.startsWith("field.") ? fields.find(name.substring("field.".length())) : Optional.empty();
        return field.map(each -> new FieldOrder(each.code(), each.kind(), descending))
                .orElseThrow(() -> new InvalidRequestException(
                        "", "sort", "sort takes field.<code> of a field that is defined, or -field.<code>."));
    }

    private FieldDefinition needed(String code) {
        return fields.find(code).orElseThrow(() -> refused(code, "names no field that is defined."));
    }

    private static FieldValue value(FieldDefinition field, String text) {
        return FieldValue.read(field.kind(), text)
                .orElseThrow(() -> refused(field.code(), "takes " + FieldRefusal.wanted(field.kind()) + "."));
    }

    private static InvalidRequestException refused(String code, String why) {
        return new InvalidRequestException("", "field", "field." + code + " " + why);
    }
}
