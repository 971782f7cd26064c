package org.tenon.kernel.field;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;

/**
 * The fields of one kind of record: reads what callers say of them and checks what records are to have.
 *
 * @param definitions in the order in which people see them
 */
public record FieldSet(List<FieldDefinition> definitions) {

    /** Where no fields are defined. */
    public static final FieldSet NONE = new FieldSet(List.of());

    private static final String POINTER = "/fields/";

    public FieldSet {
        definitions = definitions.stream()
                .sorted(Comparator.comparingInt(FieldDefinition::place).thenComparing(FieldDefinition::code))
                .toList();
    }

    /** Values in the order of their codes, which cannot be changed. */
    public static SortedMap<String, FieldValue> values(Map<String, FieldValue> values) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** As they are written in JSON. */
    public static SortedMap<String, Object> plain(Map<String, FieldValue> values) {
        SortedMap<String, Object> plain = new TreeMap<>();
        values.forEach((code, value) -> plain.put(code, value.plain()));
        return plain;
    }

    public Optional<FieldDefinition> find(String code) {
        return definitions.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Those that are filled in. */
    public List<FieldDefinition> active() {
        return definitions.stream().filter(each -> !each.archived()).toList();
    }

    /** What a new record has: what was said of it, and the presets where nothing was. */
    public SortedMap<String, FieldValue> completed(Map<String, FieldValue> given) {
        SortedMap<String, FieldValue> all = new TreeMap<>(given);
        active().forEach(each -> each.preset().ifPresent(preset -> all.putIfAbsent(each.code(), preset)));
        return values(all);
    }

    /** Checks what a new record is to have; pointers are {@code /fields/<code>}. */
    public void checkNew(Map<String, FieldValue> values, Violations violations) {
        check(Map.of(), values, violations);
        active().forEach(each -> violations.check(
                !each.required() || values.containsKey(each.code()),
                POINTER + each.code(),
                "required",
                each.label("en") + " is required."));
    }

    /**
     * Checks what a record is to have that had other values before. What stays as it was is not looked at: limits and choices may have
     * changed since, and fields may have been archived.
     */
    public void checkChange(Map<String, FieldValue> before, Map<String, FieldValue> values, Violations violations) {
        check(before, values, violations);
        active().forEach(each -> violations.check(
                !each.required() || !before.containsKey(each.code()) || values.containsKey(each.code()),
                POINTER + each.code(),
                "required",
                each.label("en") + " is required."));
    }

    private void check(Map<String, FieldValue> before, Map<String, FieldValue> values, Violations violations) {
        values.forEach((code, value) -> {
            if (!value.equals(before.get(code))) {
                change(code, violations)
                        .flatMap(definition -> definition.refusal(value))
                        .ifPresent(refusal -> violations.add(pointer(code), refusal.code(), refusal.message()));
            }
        });
    }

    /** The definition of a field that is to be changed. */
    private Optional<FieldDefinition> change(String code, Violations violations) {
        Optional<FieldDefinition> definition = find(code);
        violations.check(definition.isPresent(), pointer(code), "unknown-field", "There is no such field.");
        definition
                .filter(FieldDefinition::archived)
                .ifPresent(each -> violations.add(
                        pointer(code), "archived", each.label("en") + " is archived: it is not filled in any more."));
        return definition.filter(each -> !each.archived());
    }

    /**
     * Reads what a caller says of a record, as JSON has it: texts, numbers, true and false, by code. What is null or blank is not said.
     *
     * @param before what the record had: what is said as it was is taken, whatever became of its field
     */
    public SortedMap<String, FieldValue> read(
            Map<String, ? extends @Nullable Object> given, Map<String, FieldValue> before, Violations violations) {
        SortedMap<String, FieldValue> values = new TreeMap<>();
        given.forEach((code, raw) -> {
            FieldValue kept = before.get(code);
            if (raw == null || raw.equals("")) {
                return;
            }
            if (kept != null && kept.plain().equals(raw)) {
                values.put(code, kept);
                return;
            }
            change(code, violations).ifPresent(definition -> {
                Optional<FieldValue> value = value(definition.kind(), raw);
                violations.check(
                        value.isPresent(),
                        pointer(code),
                        "kind",
                        "It takes " + FieldRefusal.wanted(definition.kind()) + ".");
                value.ifPresent(read -> values.put(code, read));
            });
        });
        return values(values);
    }

    private static Optional<FieldValue> value(FieldKind kind, Object raw) {
        if (raw instanceof BigDecimal decimal) {
            // Written out, a number like 1e999999999 would not fit into the memory.
            boolean sane = Math.abs((long) decimal.scale()) <= FieldValue.MAX_TEXT;
            return kind == FieldKind.NUMBER && sane ? FieldValue.read(kind, decimal.toPlainString()) : Optional.empty();
        }
        if (raw instanceof Number number) {
            return kind == FieldKind.NUMBER ? FieldValue.read(kind, number.toString()) : Optional.empty();
        }
        if (raw instanceof Boolean) {
            return kind == FieldKind.YES_NO ? FieldValue.read(kind, raw.toString()) : Optional.empty();
        }
        return raw instanceof String text ? FieldValue.read(kind, text) : Optional.empty();
    }

    /** A code in a pointer. */
    public static String pointer(String code) {
        return POINTER + code.replace("~", "~0").replace("/", "~1");
    }
}
