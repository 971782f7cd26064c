package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.order.Amendment;
import org.tenon.order.Order;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;

/**
 * Orders whose prices ask for numbers that are known of what is sold, where the provider of pricing knows such. Prices are taxed with
 * 10 %.
 */
@Besides("attributes")
public interface OrderAttributeContract extends LifecycleUnderTest {

    private void costs(ProductId product, String price, RuleConditions conditions) {
        priceLists()
                .addRules(
                        priceLists().named(LIST).orElseThrow().id(),
                        List.of(NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(usd(price)))
                                .when(conditions)));
    }

    @Core
    @DisplayName("ORD-970 A line keeps what it says in numbers, and is priced by that when it is amended")
    default void keepsWhatALineSays() {
        ProductId pipe = goods("100", 99);
        BigDecimal six = new BigDecimal("6");
        costs(pipe, "80", RuleConditions.NONE.with(new RuleConditions.Attribute("length", six)));

        Order order = binding(customer(), line(pipe, 2).with("length", six), line(pipe, 1));

        // 2 x 80.00 + 100.00, and 10 %
        assertThat(order.gross()).isEqualTo(usd("286.00"));
        assertThat(now(order).lines())
                .extracting(each -> each.priced().attributes())
                .containsExactly(Map.of("length", six), Map.of());
        Order more = amendments()
                .amend(
                        order.id(),
                        new Amendment(
                                List.of(Amendment.Change.of("1", 3)),
                                List.of(line(pipe, 1).with("length", six)),
                                Optional.empty()))
                .order();
        // 3 x 80.00 + 100.00 + 80.00, and 10 %
        assertThat(more.gross()).isEqualTo(usd("462.00"));
        assertThat(now(order).lines().get(2).priced().attributes()).isEqualTo(Map.of("length", six));
    }

    @Core
    @DisplayName("ORD-971 What products weigh counts together in an order: so many kilograms reach a break")
    default void countsWhatProductsWeigh() {
        ProductId sack = goods("100", 99);
        Product found = products().find(sack).orElseThrow();
        products().change(sack, found.version(), found.details().weighing(new BigDecimal("20")));
        costs(sack, "95", RuleConditions.NONE.over(DocumentThreshold.attribute("weight", new BigDecimal("500"))));

        // 24 x 20 kg = 480; 20 x 20 kg + 5 x 20 kg = 500; 10 % tax
        assertThat(binding(customer(), line(sack, 24)).gross()).isEqualTo(usd("2640.00"));
        assertThat(binding(customer(), line(sack, 20), line(sack, 5)).gross()).isEqualTo(usd("2612.50"));
    }

    @Core
    @DisplayName(
            "ORD-972 A changed line is priced with the lines that stay, and one of them that is not sold any more is in nobody's way")
    default void pricesWithTheLinesThatStay() {
        ProductId sack = goods("100", 99);
        ProductId gone = goods("7", 9);
        costs(sack, "90", RuleConditions.NONE.over(DocumentThreshold.quantity(BigDecimal.TEN)));
        Order order = binding(customer(), line(sack, 8), line(sack, 2), line(gone, 1));
        Product product = products().find(gone).orElseThrow();
        products().change(gone, product.version(), product.details().soldNoMore());

        Order amended = amendments()
                .amend(order.id(), Amendment.of(Amendment.Change.of("2", 3)))
                .order();

        // 8 + 3 reach ten: 720.00, 270.00, and 7.00 as it was
        assertThat(amended.lines())
                .extracting(each -> each.priced().net())
                .containsExactly(usd("720.00"), usd("270.00"), usd("7.00"));
    }
}
