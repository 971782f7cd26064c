package org.tenon.kernel.field;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field that records of a kind have besides what they are made of.
 *
 * @param of the kind of record, as {@code "customer"}
 * @param code what the field is called where records are written as JSON: a small letter, then letters and digits, 40 at most
 * @param kind what its values are; never changes while records have some
 * @param labels what people read, by language: {@code {"en": "Roof area", "zh": "屋顶面积"}}; at least one
 * @param help what is to be filled in, by language
 * @param required whether new records have to say it, and those that do keep saying it. Records from before the field may stay silent
 * @param preset what a new record has that says nothing
 * @param place where it is among the fields of its kind: the lowest first, then by code
 * @param limits of numbers
 * @param choices of a choice, in the order in which people see them
 * @param archived whether it is not filled in any more; records keep what they have
 * @param version rises with every change; 0 of one that is not kept yet
 */
public record FieldDefinition(
        String of,
        String code,
        FieldKind kind,
        Map<String, String> labels,
        Map<String, String> help,
        boolean required,
        Optional<FieldValue> preset,
        int place,
        FieldLimits limits,
        List<FieldChoice> choices,
        boolean archived,
        long version) {

    public FieldDefinition {
        requireNonNull(of, "of");
        requireNonNull(code, "code");
        requireNonNull(kind, "kind");
        labels = Map.copyOf(labels);
        help = Map.copyOf(help);
        requireNonNull(preset, "preset");
        requireNonNull(limits, "limits");
        choices = List.copyOf(choices);
    }

    /** A field of which nothing is asked, called by its code in English. */
    public static FieldDefinition of(String of, String code, FieldKind kind) {
        return new FieldDefinition(
                of,
                code,
                kind,
                Map.of("en", code),
                Map.of(),
                false,
                Optional.empty(),
                0,
                FieldLimits.NONE,
                List.of(),
                false,
                0);
    }

    public FieldDefinition labelled(Map<String, String> newLabels) {
        return new FieldDefinition(
                of, code, kind, newLabels, help, required, preset, place, limits, choices, archived, version);
    }

    public FieldDefinition asRequired(boolean newRequired) {
        return new FieldDefinition(
                of, code, kind, labels, help, newRequired, preset, place, limits, choices, archived, version);
    }

    public FieldDefinition withPreset(FieldValue newPreset) {
        return new FieldDefinition(
                of,
                code,
                kind,
                labels,
                help,
                required,
                Optional.of(newPreset),
                place,
                limits,
                choices,
                archived,
                version);
    }

    public FieldDefinition within(FieldLimits newLimits) {
        return new FieldDefinition(
                of, code, kind, labels, help, required, preset, place, newLimits, choices, archived, version);
    }

    public FieldDefinition offering(List<FieldChoice> newChoices) {
        return new FieldDefinition(
                of, code, kind, labels, help, required, preset, place, limits, newChoices, archived, version);
    }

    public FieldDefinition asArchived(boolean newArchived) {
        return new FieldDefinition(
                of, code, kind, labels, help, required, preset, place, limits, choices, newArchived, version);
    }

    public FieldDefinition ofKind(FieldKind newKind) {
        return new FieldDefinition(
                of, code, newKind, labels, help, required, preset, place, limits, choices, archived, version);
    }

    public FieldDefinition atVersion(long newVersion) {
        return new FieldDefinition(
                of, code, kind, labels, help, required, preset, place, limits, choices, archived, newVersion);
    }

    /** What it is called in a language, in English where that has no word, else by any name it has. */
    public String label(String language) {
        return Optional.ofNullable(labels.get(language))
                .or(() -> Optional.ofNullable(labels.get("en")))
                .or(() -> labels.values().stream().sorted().findFirst())
                .orElse(code);
    }

    /** Why it does not take a value today; empty when it does. */
    Optional<FieldRefusal> refusal(FieldValue value) {
        if (value.kind() != kind) {
            return FieldRefusal.of("kind", "It takes " + FieldRefusal.wanted(kind) + ".");
        }
        return switch (kind) {
            case NUMBER -> numberRefusal(value);
            case CHOICE -> choices.stream()
                            .anyMatch(each -> each.offered() && each.code().equals(value.text()))
                    ? Optional.empty()
                    : FieldRefusal.of("choice", "It is none of what can be chosen.");
            case TEXT, DATE, YES_NO -> Optional.empty();
        };
    }

    private Optional<FieldRefusal> numberRefusal(FieldValue value) {
        if (!limits.allowsDecimals(value.number())) {
            return FieldRefusal.of(
                    "decimals", "It has " + limits.decimals().orElse(FieldValue.MAX_DECIMALS) + " decimals at most.");
        }
        if (!limits.holds(value.number())) {
            return FieldRefusal.of(
                    "out-of-bounds",
                    "It is"
                            + limits.min()
                                    .map(least -> " at least " + least.toPlainString())
                                    .orElse("")
                            + (limits.min().isPresent() && limits.max().isPresent() ? " and" : "")
                            + limits.max()
                                    .map(most -> " at most " + most.toPlainString())
                                    .orElse("")
                            + ".");
        }
        return Optional.empty();
    }
}
