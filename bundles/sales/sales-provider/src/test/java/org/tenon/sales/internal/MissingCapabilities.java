package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderId;
import org.tenon.order.OrderQuery;
import org.tenon.order.OrderService;
import org.tenon.order.OrderSummary;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.QuoteState;
import org.tenon.testing.fixture.TestDatabase;

/** What sales does while another capability is away. */
abstract class MissingCapabilities extends SalesOnDatabase {

    MissingCapabilities(TestDatabase database) {
        super(database);
    }

    private static CapabilityUnavailableException away(String capability) {
        return new CapabilityUnavailableException(capability, Duration.ofSeconds(1));
    }

    private static final class NoOrders implements OrderService {
        @Override
        public Order create(OrderDraft draft) {
            throw away("order");
        }

        @Override
        public Order reprice(OrderId order, org.tenon.order.Repricing by) {
            throw away("order");
        }

        @Override
        public Optional<Order> find(OrderId id) {
            throw away("order");
        }

        @Override
        public Page<OrderSummary> search(OrderQuery query, PageRequest page) {
            throw away("order");
        }
    }

    @Test
    @DisplayName("Without inventory a quote is written, and promises nothing")
    void writes_without_inventory() {
        Quote quote = quotesWith(request -> {
                    throw away("inventory");
                })
                .draft(draft(line(goods("10"), 1)));

        assertThat(quote.lines()).flatExtracting(QuoteLine::availability).isEmpty();
        assertThat(found(quote.id())).isEqualTo(quote);
    }

    @Test
    @DisplayName("Without orders nothing is accepted, and the quote stays as it was")
    void changes_nothing_without_orders() {
        Quote quote = sent();

        assertThatExceptionOfType(CapabilityUnavailableException.class)
                .isThrownBy(() -> closingWith(new NoOrders()).accept(quote.id(), Optional.empty()));

        assertThat(found(quote.id())).isEqualTo(quote);
        assertThat(closing().accept(quote.id(), Optional.empty()).state()).isEqualTo(QuoteState.ACCEPTED);
    }
}
