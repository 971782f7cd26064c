package org.tenon.sales.rest;

import java.math.BigDecimal;
import java.util.List;
import org.tenon.catalog.ProductId;
import org.tenon.sales.SolutionOption;
import org.tenon.sales.SolutionRule;
import org.tenon.sales.SolutionTemplate;

/** A template of solutions as an answer gives it. */
record SolutionTemplateBody(
        String code, String name, String need, boolean active, List<OptionBody> options, List<RuleBody> rules) {

    /** A product of an option. */
    record ItemBody(ProductId product, BigDecimal quantity) {}

    /** An option of a template. */
    record OptionBody(String key, String title, boolean required, boolean proposed, List<ItemBody> items) {

        static OptionBody of(SolutionOption option) {
            return new OptionBody(
                    option.key(),
                    option.title(),
                    option.required(),
                    option.proposed(),
                    option.items().stream()
                            .map(item -> new ItemBody(item.product(), item.quantity()))
                            .toList());
        }
    }

    /** What options have to do with each other. */
    record RuleBody(SolutionRule.Kind kind, List<String> options) {

        static RuleBody of(SolutionRule rule) {
            return new RuleBody(rule.kind(), rule.options());
        }
    }

    static SolutionTemplateBody of(SolutionTemplate template) {
        return new SolutionTemplateBody(
                template.code(),
                template.name(),
                template.need(),
                template.active(),
                template.options().stream().map(OptionBody::of).toList(),
                template.rules().stream().map(RuleBody::of).toList());
    }
}
