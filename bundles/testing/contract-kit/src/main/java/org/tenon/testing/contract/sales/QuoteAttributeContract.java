package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductAttribute;
import org.tenon.catalog.ProductId;
import org.tenon.order.Order;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.RuleConditions;
import org.tenon.sales.Quote;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;

/** Quotes whose prices ask for numbers that are known of what is sold, where the providers of the catalog and of pricing know such. */
@Besides("attributes")
public interface QuoteAttributeContract extends SalesUnderTest {

    @Core
    @DisplayName(
            "SAL-960 A line keeps what it says in numbers: it is priced by that, again too, and says it in its order")
    default void keepsWhatALineSays() {
        ProductId pipe = goods("100");
        costs(pipe, "80", RuleConditions.NONE.with(new RuleConditions.Attribute("length", new BigDecimal("6"))));
        BigDecimal six = new BigDecimal("6");

        Quote quote = submitted(line(pipe, 2).with("length", six), line(pipe, 1));

        // 2 x 80.00 + 100.00
        assertThat(quote.net()).isEqualTo(usd("260.00"));
        Quote read = quotes().find(quote.id()).orElseThrow();
        assertThat(read).isEqualTo(quote);
        assertThat(read.lines())
                .extracting(each -> each.priced().attributes())
                .containsExactly(Map.of("length", six), Map.of());
        Quote revised = quotes().revise(quote.id());
        assertThat(revised.net()).isEqualTo(usd("260.00"));
        as(SELLER, () -> approvals().submit(revised.id()));
        Quote accepted = closing().accept(revised.id(), Optional.empty());
        Order order = orders().find(accepted.order().orElseThrow()).orElseThrow();
        assertThat(order.net()).isEqualTo(usd("260.00"));
        assertThat(order.lines().get(0).priced().attributes()).isEqualTo(Map.of("length", six));
    }

    @Core
    @DisplayName(
            "SAL-961 What the catalog says of products counts together on a quote: so many kilograms or cubic metres")
    default void countsWhatProductsSay() {
        ProductId box = goods("100");
        Product found = products().find(box).orElseThrow();
        products()
                .change(
                        box,
                        found.version(),
                        found.details()
                                .weighing(new BigDecimal("20"))
                                .saying(ProductAttribute.of("volume", "0.25", "m3")));
        costs(box, "95", RuleConditions.NONE.over(DocumentThreshold.attribute("weight", new BigDecimal("500"))));
        costs(box, "90", RuleConditions.NONE.over(DocumentThreshold.attribute("volume", new BigDecimal("10"))));

        // 24 x 20 kg = 480, 25 x 20 kg = 500, 40 x 0.25 m3 = 10
        assertThat(drafted(line(box, 24)).net()).isEqualTo(usd("2400.00"));
        assertThat(drafted(line(box, 20), line(box, 5)).net()).isEqualTo(usd("2375.00"));
        assertThat(drafted(line(box, 30), line(box, 10)).lines())
                .allSatisfy(
                        each -> assertThat(each.priced().unitPrice().amount()).isLessThan(new BigDecimal("100")));
    }
}
