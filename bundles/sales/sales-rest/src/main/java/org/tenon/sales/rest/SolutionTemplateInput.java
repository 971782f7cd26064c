package org.tenon.sales.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.SolutionOption;
import org.tenon.sales.SolutionRule;
import org.tenon.sales.SolutionTemplate;

/** A template of solutions as a request gives it. */
record SolutionTemplateInput(
        @Nullable String name,
        Optional<String> need,
        Optional<Boolean> active,
        @Nullable List<@Nullable OptionInput> options,
        Optional<List<@Nullable RuleInput>> rules) {

    /** A product of an option. */
    record ItemInput(@Nullable ProductId product, @Nullable BigDecimal quantity) {

        void check(Violations violations, String pointer) {
            violations.check(product != null, pointer + "/product", "required", "An item names a product.");
            violations.check(quantity != null, pointer + "/quantity", "required", "An item has a quantity.");
        }
    }

    /** An option of a template. */
    record OptionInput(
            @Nullable String key,
            @Nullable String title,
            Optional<Boolean> required,
            Optional<Boolean> proposed,
            @Nullable List<@Nullable ItemInput> items) {

        void check(Violations violations, String pointer) {
            violations.check(key != null, pointer + "/key", "required", "An option has a key.");
            violations.check(title != null, pointer + "/title", "required", "An option has a title.");
            violations.check(items != null, pointer + "/items", "required", "An option has items.");
            for (int i = 0; items != null && i < items.size(); i++) {
                ItemInput item = items.get(i);
                if (violations.check(item != null, pointer + "/items/" + i, "required", "An item is an object.")) {
                    item.check(violations, pointer + "/items/" + i);
                }
            }
        }

        SolutionOption option() {
            return new SolutionOption(
                    key,
                    title,
                    items.stream()
                            .map(item -> new SolutionOption.Item(item.product(), item.quantity()))
                            .toList(),
                    required.orElse(false),
                    proposed.orElse(false));
        }
    }

    /** What options have to do with each other. */
    record RuleInput(SolutionRule.@Nullable Kind kind, @Nullable List<@Nullable String> options) {

        void check(Violations violations, String pointer) {
            violations.check(kind != null, pointer + "/kind", "required", "A rule is of some kind.");
            violations.check(
                    options != null && options.stream().allMatch(Objects::nonNull),
                    pointer + "/options",
                    "required",
                    "A rule names its options.");
        }

        SolutionRule rule() {
            return new SolutionRule(kind, List.copyOf(options));
        }
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    SolutionTemplate template(String code, long version) {
        Violations violations = new Violations();
        violations.check(name != null, "/name", "required", "A template has a name.");
        violations.check(options != null, "/options", "required", "A template has options.");
        for (int i = 0; options != null && i < options.size(); i++) {
            OptionInput option = options.get(i);
            if (violations.check(option != null, "/options/" + i, "required", "An option is an object.")) {
                option.check(violations, "/options/" + i);
            }
        }
        List<@Nullable RuleInput> given = rules.orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            RuleInput rule = given.get(i);
            if (violations.check(rule != null, "/rules/" + i, "required", "A rule is an object.")) {
                rule.check(violations, "/rules/" + i);
            }
        }
        violations.throwIfAny();
        return new SolutionTemplate(
                code,
                name,
                need.orElse(""),
                options.stream().map(OptionInput::option).toList(),
                given.stream().map(RuleInput::rule).toList(),
                active.orElse(true),
                version);
    }
}
