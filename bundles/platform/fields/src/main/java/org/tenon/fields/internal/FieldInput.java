package org.tenon.fields.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.field.FieldChoice;
import org.tenon.kernel.field.FieldDefinition;
import org.tenon.kernel.field.FieldKind;
import org.tenon.kernel.field.FieldLimits;
import org.tenon.kernel.field.FieldSet;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.problem.Violations;

/**
 * A field as a request gives it.
 *
 * @param kind text, number, date, yes_no or choice
 * @param labels by language: {@code {"en":"Roof area","zh":"屋顶面积"}}
 * @param preset what new records have that say nothing, as a record would say it
 * @param decimals of numbers, as min and max
 * @param choices of a choice, in the order in which people see them
 * @param archived whether it is not filled in any more
 */
record FieldInput(
        @Nullable FieldKind kind,
        Optional<Map<String, String>> labels,
        Optional<Map<String, String>> help,
        Optional<Boolean> required,
        @Nullable Object preset,
        Optional<Integer> place,
        Optional<Integer> decimals,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<List<Choice>> choices,
        Optional<Boolean> archived) {

    /**
     * One of the choices.
     *
     * @param offered true when left out
     */
    record Choice(@Nullable String code, Optional<Map<String, String>> labels, Optional<Boolean> offered) {}

    FieldDefinition toDefinition(String of, String code, long version) {
        Violations violations = new Violations();
        violations.check(kind != null, "/kind", "required", "kind is required.");
        List<FieldChoice> offered = choices(violations);
        Map<String, String> names = texts(labels);
        Map<String, String> hints = texts(help);
        violations.throwIfAny();
        FieldDefinition definition = new FieldDefinition(
                of,
                code,
                Objects.requireNonNull(kind),
                names,
                hints,
                required.orElse(false),
                Optional.empty(),
                place.orElse(0),
                new FieldLimits(decimals, min, max),
                offered,
                archived.orElse(false),
                version);
        return preset(definition, violations).map(definition::withPreset).orElse(definition);
    }

    private Optional<FieldValue> preset(FieldDefinition definition, Violations violations) {
        if (preset == null || preset.equals("")) {
            return Optional.empty();
        }
        Violations own = new Violations();
        Optional<FieldValue> value = Optional.ofNullable(new FieldSet(List.of(definition.asArchived(false)))
                .read(Map.of(definition.code(), preset), Map.of(), own)
                .get(definition.code()));
        violations.check(value.isPresent(), "/preset", "preset", "The field does not take that itself.");
        violations.throwIfAny();
        return value;
    }

    private List<FieldChoice> choices(Violations violations) {
        List<FieldChoice> all = new ArrayList<>();
        List<Choice> given = choices.orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            Choice each = given.get(i);
            String pointer = "/choices/" + i;
            if (each == null || each.code() == null) {
                violations.add(pointer + "/code", "required", "code is required.");
                continue;
            }
            all.add(new FieldChoice(
                    each.code(), texts(each.labels()), each.offered().orElse(true)));
        }
        return all;
    }

    private static Map<String, String> texts(Optional<Map<String, String>> given) {
        Map<String, String> texts = new TreeMap<>();
        given.orElse(Map.of()).forEach((language, text) -> {
            // Forms send an empty text for one that there is not.
            if (text != null && !text.isBlank()) {
                texts.put(language, text.strip());
            }
        });
        return texts;
    }
}
