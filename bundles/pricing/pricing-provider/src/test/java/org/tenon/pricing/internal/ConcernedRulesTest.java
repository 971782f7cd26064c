package org.tenon.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.pricing.NewPriceDraft;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.fixture.TestDatabase;

/** What of a long list is read to check a draft. */
class ConcernedRulesTest extends PricingServices {

    ConcernedRulesTest() {
        super(TestDatabase.H2);
    }

    @Test
    void a_draft_concerns_rules_for_the_goods_that_it_names_and_for_all() {
        ProductId named = product();
        NewPriceRule ofProduct = costs(named, "10");
        NewPriceRule ofCategory = less(RuleScope.category("Named"), "5");
        NewPriceRule ofAll = less(RuleScope.ALL, "1");
        PriceList list =
                list(ofProduct, costs(product(), "11"), ofCategory, less(RuleScope.category("Other"), "5"), ofAll);

        assertThat(concerned(list, costs(named, "9"), less(RuleScope.category("Named"), "6")))
                .containsExactly(ofProduct, ofCategory, ofAll);
        assertThat(concerned(list, less(RuleScope.category("Other"), "6"))).hasSize(2);
        assertThat(concerned(list, less(RuleScope.ALL, "2"))).containsExactly(ofAll);
    }

    private List<NewPriceRule> concerned(PriceList list, NewPriceRule... added) {
        PriceDraft draft = drafts(simulator()).open(list.id(), new NewPriceDraft("A draft", List.of(added), List.of()));
        return platform()
                .unit("pricing")
                .call(em -> ConcernedRules.namedBy(draft).of(em, list))
                .stream()
                .map(PriceRule::definition)
                .toList();
    }
}
