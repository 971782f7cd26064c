package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.ShipmentRequest;
import org.tenon.order.tracking.OrderShared;
import org.tenon.order.tracking.TrackedOrder;
import org.tenon.order.tracking.TrackingLink;
import org.tenon.order.tracking.TrackingService;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Links by which customers follow their orders. A contract of its own, which a provider of orders need not keep. */
@Besides(value = "tracking", services = TrackingService.class)
public interface TrackingContract extends OrderUnderTest {

    TrackingService tracking();

    /** Sets the day for the provider. */
    void setToday(LocalDate day);

    private Order binding() {
        return fulfilment().confirm(order(customer(), line(goods("10", 5), 3)).id());
    }

    private static String token(TrackingLink link) {
        return link.address().substring(link.address().lastIndexOf('/') + 1);
    }

    private void refused(String token, Class<? extends TenonException> kind, String code) {
        assertThatThrownBy(() -> tracking().open(token))
                .isInstanceOfSatisfying(
                        kind, refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessageNotContaining(token);
    }

    @Core
    @DisplayName(
            "ORD-460 A link leads to its order as it is now, with what has left of it, in the language that it was made in")
    default void aLinkLeadsToItsOrder() {
        Order order = binding();
        TrackingLink link = tracking().link(order.id(), Locale.SIMPLIFIED_CHINESE);

        assertThat(link.order()).isEqualTo(order.id());
        assertThat(tracking().open(token(link))).isEqualTo(new TrackedOrder(order, List.of(), link.language()));
        fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED);
        TrackedOrder now = tracking().open(token(link));

        assertThat(now.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(now.order()).isEqualTo(now(order));
        assertThat(now.order().state()).isEqualTo(OrderState.SHIPPED);
        assertThat(now.shipments()).isEqualTo(fulfilment().shipments(order.id()));
        assertThat(now.shipments()).hasSize(1);
    }

    @Core
    @DisplayName("ORD-461 What is no link, or nearly one, leads nowhere, and nobody is told what was tried")
    default void whatIsNoLinkLeadsNowhere() {
        String token = token(tracking().link(binding().id(), Locale.ENGLISH));
        String other = token(tracking().link(binding().id(), Locale.ENGLISH));
        String[] parts = token.split("\\.", 3);
        String longer = parts[0] + "." + (Long.parseLong(parts[1]) + 1) + "." + parts[2];
        String swapped = other.split("\\.", 3)[0] + "." + parts[1] + "." + parts[2];

        for (String wrong : new String[] {"x", longer, swapped, token + "A", token.toUpperCase(Locale.ROOT)}) {
            refused(wrong, NotFoundException.class, "order-link.not-found");
        }
        assertThat(tracking().open(token)).isNotNull();
    }

    @Core
    @DisplayName("ORD-462 Links that were taken back lead nowhere; one that is made afterwards does")
    default void linksAreTakenBack() {
        Order order = binding();
        String first = token(tracking().link(order.id(), Locale.ENGLISH));
        String second = token(tracking().link(order.id(), Locale.ENGLISH));

        tracking().revoke(order.id());
        tracking().revoke(order.id());
        String third = token(tracking().link(order.id(), Locale.ENGLISH));

        refused(first, ConflictException.class, "order-link.revoked");
        refused(second, ConflictException.class, "order-link.revoked");
        assertThat(tracking().open(third).order().id()).isEqualTo(order.id());
    }

    @Full
    @DisplayName("ORD-463 A link expires when it says")
    default void linksExpire() {
        LocalDate today = today();
        TrackingLink link = tracking().link(binding().id(), Locale.ENGLISH);
        try {
            LocalDate last = link.expires().atZone(ZoneOffset.UTC).toLocalDate();
            setToday(last.minusDays(1));
            assertThat(tracking().open(token(link))).isNotNull();
            setToday(last.plusDays(2));
            refused(token(link), ConflictException.class, "order-link.expired");
        } finally {
            setToday(today);
        }
    }

    @Full
    @DisplayName("ORD-464 A draft has no link, nor what is not there; making one is recorded without it")
    default void draftsHaveNoLink() {
        Order draft = order(customer(), line(goods("10", 5), 3));
        OrderId none = new OrderId("no-such");

        assertThatThrownBy(() -> tracking().link(draft.id(), Locale.ENGLISH))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.state"));
        assertThatThrownBy(() -> tracking().link(none, Locale.ENGLISH)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tracking().revoke(none)).isInstanceOf(NotFoundException.class);
        Order order = binding();
        TrackingLink link = tracking().link(order.id(), Locale.ENGLISH);
        assertThat(link.toString()).doesNotContain(token(link));
        assertThat(events())
                .filteredOn(event ->
                        event instanceof OrderShared shared && shared.order().equals(order.id()))
                .singleElement()
                .satisfies(event -> assertThat(event.toString()).doesNotContain(token(link)));
    }
}
