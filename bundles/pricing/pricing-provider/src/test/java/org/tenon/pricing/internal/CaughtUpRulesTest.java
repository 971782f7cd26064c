package org.tenon.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.pricing.NewPriceDraft;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceDraftService;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.RuleImportId;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.fixture.TestDatabase;

/** Whoever reads of a long list only what has changed since prices as one who reads all of it. */
class CaughtUpRulesTest extends PricingServices {

    private static final int LONG = 2_100;
    private static final int CHANGES = 30;
    private static final long SEED = 20261128;

    private final List<ProductId> products = new ArrayList<>();
    private final List<PriceRuleId> live = new ArrayList<>();
    private final Random random = new Random(SEED);
    private int prices = 1;

    CaughtUpRulesTest() {
        super(TestDatabase.H2);
    }

    @Test
    void whatever_changes_a_node_that_catches_up_agrees_with_a_new_one() {
        // In sequence the age of rules counts, so that an answer tells whether it is known.
        PriceList list = list(PricePolicy.SEQUENCE);
        for (int i = 0; i < 5; i++) {
            products.add(product());
            live.add(add(list, costs(products.get(i), "1000")).id());
        }
        List<NewPriceRule> many = new ArrayList<>();
        for (int i = 0; i < LONG; i++) {
            many.add(costs(RuleScope.category("category " + i), "5"));
        }
        priceLists().addRules(list.id(), many);
        PriceRequest request = request(
                list,
                customer(),
                products.stream()
                        .map(product -> PriceRequestLine.of(product, 7))
                        .toArray(PriceRequestLine[]::new));
        PricingService follows = anotherNode();
        follows.price(request);

        for (int i = 0; i < CHANGES; i++) {
            change(list, () -> follows.price(request));

            assertThat(follows.price(request))
                    .as("change %d", i)
                    .isEqualTo(anotherNode().price(request));
        }
    }

    private void change(PriceList list, Runnable pricing) {
        switch (random.nextInt(5)) {
            case 0 -> live.add(add(list, rule()).id());
            case 1 -> priceLists().endRule(list.id(), random(), today());
            case 2 -> {
                RuleImportId id = imports().begin(list.id()).id();
                imports().add(id, 0, List.of(rule(), rule()));
                pricing.run();
                imports().apply(id);
            }
            case 3 -> {
                PriceDraftService drafts = drafts(simulator());
                PriceDraft draft =
                        drafts.open(list.id(), new NewPriceDraft("A draft", List.of(rule()), List.of(random())));
                drafts.publish(draft.id(), draft.version(), today());
            }
            default -> assertThatThrownBy(() -> transactions().required(() -> {
                        add(list, rule());
                        pricing.run();
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
        }
    }

    /** For a product or all, with a price that is not given twice. */
    private NewPriceRule rule() {
        RuleScope scope = random.nextInt(4) == 0
                ? RuleScope.ALL
                : RuleScope.product(products.get(random.nextInt(products.size())));
        return costs(scope, Integer.toString(prices++)).withSequence(random.nextInt(3));
    }

    /** A rule that was added to the list by itself, ended or not. */
    private PriceRuleId random() {
        return live.get(random.nextInt(live.size()));
    }
}
