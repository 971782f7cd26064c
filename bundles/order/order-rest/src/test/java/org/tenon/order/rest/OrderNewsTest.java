package org.tenon.order.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductService;
import org.tenon.customer.Contact;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.message.ChannelService;
import org.tenon.kernel.message.OutgoingMessage;
import org.tenon.order.Installation;
import org.tenon.order.Order;
import org.tenon.order.OrderService;
import org.tenon.order.tracking.TrackingLink;
import org.tenon.order.tracking.TrackingService;

class OrderNewsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<OutgoingMessage> queued = new ArrayList<>();
    private Order order = ConfirmationPageTest.confirmed();
    private List<Contact> contacts =
            List.of(new Contact("Li Lei", Optional.of("li.lei@example.org"), Optional.empty(), Optional.empty()));
    private Optional<String> language = Optional.empty();
    private @Nullable TrackingService tracking;

    /** A service whose every method gives one answer. */
    private static <S> S answering(Class<S> type, java.util.function.Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.apply(arguments)));
    }

    private Customer customer() {
        CustomerDetails plain =
                CustomerDetails.of("A buyer", Currency.getInstance("CNY")).withContacts(contacts);
        CustomerDetails details = new CustomerDetails(
                plain.name(),
                plain.group(),
                plain.currency(),
                plain.taxId(),
                plain.creditLimit(),
                plain.paymentTerms(),
                plain.taxRegion(),
                language,
                plain.priceList(),
                plain.addresses(),
                plain.contacts(),
                plain.profile());
        return new Customer(new CustomerId("buyer"), "C-000001", details, NOON, 1);
    }

    private void happens(String type) {
        OrderNews news = new OrderNews(
                answering(OrderService.class, arguments -> Optional.of(order)),
                answering(CustomerService.class, arguments -> Optional.of(customer())),
                answering(ProductService.class, arguments -> Map.of()),
                answering(ChannelService.class, arguments -> {
                    queued.add((OutgoingMessage) arguments[0]);
                    return null;
                }),
                new Us(),
                "email");
        news.tracking = tracking;
        assertThat(news.types()).contains(type);
        news.on(new RecordedEvent(1, "e-1", type, "o", NOON, "system", "{}"));
    }

    static final class Us implements Company {
        @Override
        public String name() {
            return "Tenon Trading";
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Currency currency() {
            return Currency.getInstance("CNY");
        }

        @Override
        public Instant now() {
            return NOON;
        }
    }

    @Test
    void a_date_that_moved_is_told_in_the_customers_language() {
        language = Optional.of("zh-CN");
        happens("order.dates-moved");

        assertThat(queued).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("li.lei@example.org");
            assertThat(message.key()).isEqualTo("event/e-1");
            assertThat(message.about()).isEqualTo("order/o");
            assertThat(message.subject()).contains("SO-000017", "最新情况");
            assertThat(message.text()).contains("PO 4711", "2026年11月30日");
        });
    }

    @Test
    void an_installation_that_is_planned_is_told() {
        order = ConfirmationPageTest.confirmed(
                Optional.of(new Installation(LocalDate.of(2026, 12, 7), Optional.of("Eve"))));
        happens("order.dates-moved");

        assertThat(queued).singleElement().satisfies(message -> assertThat(message.text())
                .contains("November 30, 2026", "The installation is planned for December 7, 2026.")
                .doesNotContain("Eve"));
    }

    @Test
    void the_customer_is_told_where_to_follow_the_order() {
        tracking = answering(
                TrackingService.class,
                arguments -> arguments == null
                        ? true
                        : new TrackingLink(
                                order.id(), "https://sales.example.org/t/token", (Locale) arguments[1], NOON));
        happens("order.dates-moved");

        assertThat(queued).singleElement().satisfies(message -> assertThat(message.text())
                .contains("https://sales.example.org/t/token"));
    }

    @Test
    void a_customer_without_an_address_is_told_nothing() {
        contacts = List.of();
        happens("order.dates-moved");

        assertThat(queued).isEmpty();
    }
}
