package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

/** What a rule that changes a price starts from. Of no meaning for a rule that gives a price. */
public sealed interface RuleBase {

    RuleBase LIST_PRICE = new ListPrice();
    RuleBase COST = new Cost();

    /**
     * The list price: that of the list's base or, in a list without base or whose base has none, what the list's own price
     * rules give.
     */
    record ListPrice() implements RuleBase {}

    /**
     * What the product costs the company, by the {@link RuleEffect.Cost} rules of the list or, where it has none, its
     * bases. A line whose product has no cost is refused with {@code pricing.no-cost}.
     */
    record Cost() implements RuleBase {}

    /**
     * The unrounded price in another list, by its own rules and policy. In the same currency; lists that come back to
     * themselves are refused. Where that list has no price, this rule gives none.
     */
    record OtherList(PriceListId list) implements RuleBase {

        public OtherList {
            requireNonNull(list, "list");
        }
    }
}
