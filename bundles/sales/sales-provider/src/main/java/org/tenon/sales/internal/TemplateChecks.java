package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.SolutionOption;
import org.tenon.sales.SolutionRule;
import org.tenon.sales.SolutionTemplate;
import org.tenon.sales.internal.solution.RuleSet;

/** What a template of solutions may be. */
final class TemplateChecks {

    private static final int MAX_NAME = 200;
    private static final int MAX_NEED = 2000;

    private final ProductService products;

    TemplateChecks(ProductService products) {
        this.products = products;
    }

    /** @throws InvalidRequestException with all that is wrong: first in itself, then between the rules */
    void check(SolutionTemplate template) {
        Violations violations = new Violations();
        violations.check(
                Pipelines.CODE.matcher(template.code()).matches(),
                "/code",
                "solution.code",
                "A code has 1 to 64 lower case letters, digits and hyphens.");
        text(violations, template.name(), 1, MAX_NAME, "/name");
        text(violations, template.need(), 0, MAX_NEED, "/need");
        int count = template.options().size();
        violations.check(
                count >= 1 && count <= SolutionTemplate.MAX_OPTIONS,
                "/options",
                "solution.options",
                "A template has 1 to " + SolutionTemplate.MAX_OPTIONS + " options.");
        violations.check(
                template.rules().size() <= SolutionTemplate.MAX_RULES,
                "/rules",
                "solution.rules",
                "A template has at most " + SolutionTemplate.MAX_RULES + " rules.");
        Set<String> keys = options(violations, template.options());
        rules(violations, template.rules(), keys);
        violations.throwIfAny();
        together(violations, template);
        violations.throwIfAny();
    }

    private Set<String> options(Violations violations, List<SolutionOption> options) {
        Set<ProductId> known = products.findAll(options.stream()
                        .flatMap(option -> option.items().stream())
                        .map(SolutionOption.Item::product)
                        .collect(Collectors.toSet()))
                .keySet();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            SolutionOption option = options.get(i);
            String pointer = "/options/" + i;
            violations.check(
                    Pipelines.CODE.matcher(option.key()).matches() && keys.add(option.key()),
                    pointer + "/key",
                    "solution.code",
                    "A key has 1 to 64 lower case letters, digits and hyphens, and is there once.");
            text(violations, option.title(), 1, MAX_NAME, pointer + "/title");
            int items = option.items().size();
            violations.check(
                    items >= 1 && items <= SolutionOption.MAX_ITEMS,
                    pointer + "/items",
                    "solution.items",
                    "An option is made of 1 to " + SolutionOption.MAX_ITEMS + " products.");
            for (int j = 0; j < items; j++) {
                SolutionOption.Item item = option.items().get(j);
                violations.check(
                        known.contains(item.product()),
                        pointer + "/items/" + j + "/product",
                        "product.unknown",
                        "There is no product " + item.product() + ".");
                violations.check(
                        isQuantity(item.quantity()),
                        pointer + "/items/" + j + "/quantity",
                        "quantity.range",
                        "A quantity is more than zero.");
            }
        }
        return keys;
    }

    /** Whether there can be so many of something. */
    static boolean isQuantity(BigDecimal number) {
        try {
            return number.signum() > 0 && new Quantity(number, "any").value().compareTo(number) == 0;
        } catch (IllegalArgumentException outOfBounds) {
            return false;
        }
    }

    private static void rules(Violations violations, List<SolutionRule> rules, Set<String> keys) {
        for (int i = 0; i < rules.size(); i++) {
            List<String> named = rules.get(i).options();
            violations.check(
                    named.size() >= 2 && Set.copyOf(named).size() == named.size(),
                    "/rules/" + i + "/options",
                    "solution.rule",
                    "A rule is about two options or more, each once.");
            violations.check(
                    keys.containsAll(named),
                    "/rules/" + i + "/options",
                    "solution.option",
                    "A rule is about options of the template.");
        }
    }

    private static void together(Violations violations, SolutionTemplate template) {
        RuleSet rules = new RuleSet(template.options(), template.rules());
        rules.cycle()
                .ifPresent(cycle -> violations.add(
                        "/rules",
                        "solution.cycle",
                        "These need each other, so they are one option: " + String.join(" -> ", cycle) + "."));
        List<String> impossible = rules.impossible(template.options());
        violations.check(
                impossible.isEmpty(),
                "/rules",
                "solution.contradiction",
                impossible.size() == template.options().size()
                        ? "These rules leave no solution."
                        : "These rules leave no solution with " + String.join(", ", impossible) + ".");
    }

    private static void text(Violations violations, String text, int min, int max, String pointer) {
        violations.check(
                text.length() <= max && (min == 0 || !text.isBlank()),
                pointer,
                "text.length",
                "This has " + min + " to " + max + " characters.");
    }
}
