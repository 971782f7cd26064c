package org.tenon.fields.internal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tenon.kernel.field.FieldChoice;
import org.tenon.kernel.field.FieldDefinition;
import org.tenon.kernel.field.FieldKind;
import org.tenon.kernel.field.FieldLimits;
import org.tenon.kernel.field.FieldSet;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.problem.Violations;

/** What a definition must be like to be kept. */
final class DefinitionRules {

    static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private static final Pattern CHOICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int LABEL = 100;
    private static final int HELP = 500;
    private static final int LANGUAGES = 20;
    private static final int CHOICES = 200;
    private static final int PLACES = 10_000;

    private final FieldDefinition definition;
    private final Violations violations;

    private DefinitionRules(FieldDefinition definition, Violations violations) {
        this.definition = definition;
        this.violations = violations;
    }

    static void check(FieldDefinition definition, Violations violations) {
        DefinitionRules rules = new DefinitionRules(definition, violations);
        violations.check(
                CODE.matcher(definition.code()).matches(),
                "/code",
                "code",
                "A code has 1 to 40 letters and digits and begins with a small letter: roofArea.");
        violations.check(
                !definition.labels().isEmpty(), "/labels", "required", "A field has a label in at least one language.");
        rules.texts("/labels", definition.labels(), LABEL);
        rules.texts("/help", definition.help(), HELP);
        violations.check(
                definition.place() >= 0 && definition.place() <= PLACES,
                "/place",
                "out-of-bounds",
                "A place is 0 to " + PLACES + ".");
        rules.limits();
        rules.choices();
        rules.preset();
    }

    private void texts(String pointer, Map<String, String> texts, int longest) {
        violations.check(texts.size() <= LANGUAGES, pointer, "too-many", "At most " + LANGUAGES + " languages.");
        texts.forEach((language, text) -> {
            String at = pointer + "/" + language.replace("~", "~0").replace("/", "~1");
            violations.check(
                    LANGUAGE.matcher(language).matches(), at, "language", "A language is a tag such as en or zh.");
            violations.check(
                    !text.isBlank() && text.length() <= longest && text.indexOf('\0') < 0,
                    at,
                    "text",
                    "A text has 1 to " + longest + " characters.");
        });
    }

    private void limits() {
        FieldLimits limits = definition.limits();
        violations.check(
                definition.kind() == FieldKind.NUMBER || limits.equals(FieldLimits.NONE),
                "/kind",
                "limits",
                "Only numbers have decimals, a least and a greatest.");
        limits.decimals()
                .ifPresent(decimals -> violations.check(
                        decimals >= 0 && decimals <= FieldValue.MAX_DECIMALS,
                        "/decimals",
                        "out-of-bounds",
                        "decimals is 0 to " + FieldValue.MAX_DECIMALS + "."));
        bound("/min", limits.min());
        bound("/max", limits.max());
        violations.check(
                limits.min()
                        .flatMap(min -> limits.max().filter(max -> max.compareTo(min) < 0))
                        .isEmpty(),
                "/max",
                "order",
                "The greatest is not below the least.");
    }

    private void bound(String pointer, Optional<BigDecimal> bound) {
        bound.ifPresent(number -> violations.check(
                FieldValue.read(FieldKind.NUMBER, number.toPlainString()).isPresent(),
                pointer,
                "number",
                "A number of at most " + FieldValue.MAX_DIGITS + " digits and " + FieldValue.MAX_DECIMALS
                        + " decimals."));
    }

    private void choices() {
        List<FieldChoice> choices = definition.choices();
        boolean choice = definition.kind() == FieldKind.CHOICE;
        if (!choice) {
            violations.check(choices.isEmpty(), "/choices", "kind", "Only a choice has choices.");
            return;
        }
        violations.check(
                !choices.isEmpty() && choices.size() <= CHOICES,
                "/choices",
                "count",
                "A choice has 1 to " + CHOICES + " choices.");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            FieldChoice each = choices.get(i);
            String pointer = "/choices/" + i;
            violations.check(
                    CHOICE.matcher(each.code()).matches(),
                    pointer + "/code",
                    "code",
                    "A code has 1 to 40 letters, digits, hyphens and underscores.");
            violations.check(seen.add(each.code()), pointer + "/code", "twice", "This code is there already.");
            violations.check(!each.labels().isEmpty(), pointer + "/labels", "required", "A choice has a label.");
            texts(pointer + "/labels", each.labels(), LABEL);
        }
    }

    /** It is what a record could be given. */
    private void preset() {
        definition.preset().ifPresent(preset -> {
            Violations own = new Violations();
            new FieldSet(List.of(definition.asArchived(false))).checkNew(Map.of(definition.code(), preset), own);
            violations.check(own.isEmpty(), "/preset", "preset", "The field does not take that itself.");
        });
    }
}
