package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.capability.PinnedProviderGoneException;
import org.tenon.kernel.capability.ProviderPin;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.order.Order;
import org.tenon.order.Repricing;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PricingService;
import org.tenon.testing.fixture.TestDatabase;

/** An order keeps the provider that priced it. */
class PinnedOrdersTest extends OrdersOnDatabase {

    private static final ProviderVersion ACME = new ProviderVersion("acme", "2.1.0");

    PinnedOrdersTest() {
        super(TestDatabase.H2);
    }

    private OrderBook pricedBy(PricingService other) {
        return new OrderBook(
                platform.unit("order"),
                platform.transactions(),
                platform.numbers(),
                buyingTerms(),
                products(),
                other,
                stock(),
                platform.events(),
                platform.company());
    }

    @Test
    @DisplayName(
            "An order is priced by whom the routes choose, and again by the same version or by whom they choose today")
    void is_pinned_to_who_priced_it() {
        List<PriceRequest> asked = new ArrayList<>();
        OrderBook orders = pricedBy(request -> {
            asked.add(request);
            return pricing().price(request).attributedTo(ACME);
        });

        Order order = orders.create(draft(customer(), line(goods("10", 0), 1)));
        orders.reprice(order.id(), Repricing.PINNED);
        orders.reprice(order.id(), Repricing.CURRENT);

        assertThat(order.pricedBy()).isEqualTo("acme@2.1.0");
        assertThat(asked)
                .extracting(PriceRequest::pin)
                .containsExactly(Optional.empty(), Optional.of(ACME.exactly()), Optional.empty());
        assertThat(asked).extracting(PriceRequest::documentKind).containsOnly(Optional.of("order"));
        assertThat(asked).extracting(PriceRequest::priceList).containsOnly(Optional.of(LIST));
    }

    @Test
    @DisplayName("When who priced it is gone, an order stays as it was until it is priced by the current one")
    void stays_when_its_provider_is_gone() {
        Order order = pricedBy(request -> pricing().price(request).attributedTo(ACME))
                .create(draft(customer(), line(goods("10", 0), 1)));
        OrderBook orders = pricedBy(request -> {
            ProviderPin pin = request.pin().orElse(null);
            if (pin != null) {
                throw new PinnedProviderGoneException("pricing", pin);
            }
            return pricing().price(request);
        });

        assertThatThrownBy(() -> orders.reprice(order.id(), Repricing.PINNED))
                .isInstanceOf(PinnedProviderGoneException.class);
        assertThat(now(order)).isEqualTo(order);

        assertThat(orders.reprice(order.id(), Repricing.CURRENT).pricedBy()).isNotEqualTo(order.pricedBy());
    }
}
