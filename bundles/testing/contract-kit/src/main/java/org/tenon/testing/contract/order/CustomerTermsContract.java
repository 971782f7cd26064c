package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violation;
import org.tenon.order.Amendment;
import org.tenon.order.DeliveryRule;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderId;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderState;
import org.tenon.order.ReturnRequest;
import org.tenon.order.ShipmentRequest;
import org.tenon.order.Tolerance;
import org.tenon.order.terms.CustomerTerms;
import org.tenon.order.terms.Invoiceable;
import org.tenon.order.terms.InvoicingService;
import org.tenon.order.terms.OrderTermsService;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What holds for orders that say nothing else, and what is delivered and invoiced by it. Prices are taxed with 10 %. */
@Besides(
        value = "terms",
        services = {OrderTermsService.class, InvoicingService.class})
public interface CustomerTermsContract extends LifecycleUnderTest {

    OrderTermsService orderTerms();

    InvoicingService invoicing();

    private CustomerId customer(Tolerance tolerance) {
        return customer(new CustomerTerms(Optional.empty(), Optional.empty(), Optional.of(tolerance)));
    }

    private CustomerId customer(CustomerTerms terms) {
        CustomerId customer = customer();
        orderTerms().setForCustomer(customer, terms, 0);
        return customer;
    }

    private void ship(Order order, String quantity) {
        fulfilment()
                .ship(
                        order.id(),
                        new ShipmentRequest(List.of(new ShipmentRequest.Line("1", new BigDecimal(quantity)))));
    }

    private static OrderLine only(Order order) {
        return order.lines().get(0);
    }

    @Core
    @DisplayName("ORD-400 An order takes its customer's terms over and keeps them, and what it says itself goes first")
    default void takesTermsOver() {
        CustomerTerms terms = new CustomerTerms(
                Optional.of(DeliveryRule.COMPLETE_ORDER),
                Optional.of(InvoiceMethod.ON_DELIVERY),
                Optional.of(Tolerance.of("5", "2")));
        CustomerId customer = customer(terms);
        assertThat(orderTerms().ofCustomer(customer).terms()).isEqualTo(terms);
        Order order = order(customer, line(goods("10", 5), 5));
        orderTerms()
                .setForCustomer(
                        customer,
                        CustomerTerms.NONE,
                        orderTerms().ofCustomer(customer).version());

        assertThat(order.delivery()).isEqualTo(DeliveryRule.COMPLETE_ORDER);
        assertThat(order.invoiceMethod()).isEqualTo(InvoiceMethod.ON_DELIVERY);
        assertThat(only(order).tolerance()).isEqualTo(Tolerance.of("5", "2"));
        assertThat(now(order)).isEqualTo(order);
        Order later = order(customer, line(goods("10", 5), 5));
        assertThat(later.delivery()).isEqualTo(DeliveryRule.AVAILABLE);
        assertThat(later.invoiceMethod()).isEqualTo(InvoiceMethod.ON_ORDER);
        assertThat(only(later).tolerance()).isEqualTo(Tolerance.NONE);

        CustomerId another = customer(terms);
        OrderDraft draft = draft(another, line(goods("10", 5), 5));
        Order own = orders().create(new OrderDraft(
                another,
                draft.reference(),
                draft.date(),
                draft.requestedDate(),
                draft.warehouse(),
                draft.source(),
                draft.content(),
                0,
                DeliveryRule.COMPLETE_LINES,
                false,
                Optional.of(InvoiceMethod.ON_ORDER)));
        assertThat(own.delivery()).isEqualTo(DeliveryRule.COMPLETE_LINES);
        assertThat(own.invoiceMethod()).isEqualTo(InvoiceMethod.ON_ORDER);
    }

    @Core
    @DisplayName(
            "ORD-401 What is little enough short settles a line: the rest is given back, and what has left is owed")
    default void shortOfIt() {
        ProductId product = goods("10", 100);
        Order order = binding(customer(Tolerance.of("5", "0")), line(product, 100));

        ship(order, "94");
        assertThat(now(order).state()).isEqualTo(OrderState.PARTLY_SHIPPED);
        assertThat(only(now(order)).settled()).isFalse();
        ship(order, "1");

        Order settled = now(order);
        assertThat(settled.state()).isEqualTo(OrderState.SHIPPED);
        assertThat(only(settled).settled()).isTrue();
        assertThat(only(settled).shipped()).isEqualByComparingTo("95");
        assertThat(only(settled).reserved()).isEqualByComparingTo("0");
        assertThat(only(settled).backordered()).isEqualByComparingTo("0");
        assertThat(level(product).reserved()).isEqualByComparingTo("0");
        assertThat(level(product).available()).isEqualByComparingTo("5");
        // 95 x 10.00 and 10 %; the order itself says what was ordered.
        assertThat(exposure(order.customer())).isEqualTo(usd("1045.00"));
        assertThat(settled.gross()).isEqualTo(usd("1100.00"));
        assertThat(invoicing().toInvoice(order.id()).gross()).isEqualTo(usd("1045.00"));
    }

    @Core
    @DisplayName("ORD-402 As much leaves beyond the ordered as the tolerance allows and is there, and no more")
    default void over() {
        ProductId product = goods("10", 103);
        Order order = binding(customer(Tolerance.of("0", "4")), line(product, 100));

        for (String tooMuch : List.of("104", "105")) {
            assertThatThrownBy(() -> ship(order, tooMuch))
                    .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                            .isEqualTo("order.not-reserved"));
        }
        assertThat(now(order)).isEqualTo(order);
        assertThat(level(product).reserved()).isEqualByComparingTo("100");
        ship(order, "103");

        assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);
        assertThat(only(now(order)).settled()).isTrue();
        assertThat(only(now(order)).shipped()).isEqualByComparingTo("103");
        assertThat(level(product).onHand()).isEqualByComparingTo("0");
        assertThat(exposure(order.customer())).isEqualTo(usd("1133.00"));
        // All of it comes back.
        returns()
                .take(
                        order.id(),
                        new ReturnRequest(
                                Optional.empty(),
                                true,
                                List.of(new ReturnRequest.Line(
                                        "1", BigDecimal.valueOf(103), ReturnRequest.Disposition.RESTOCK))));
        assertThat(exposure(order.customer())).isEqualTo(usd("0"));
    }

    @Full
    @DisplayName("ORD-403 A product's tolerance goes before its customer's, also for lines that are added later")
    default void ofProducts() {
        ProductId exact = goods("10", 10);
        ProductId loose = goods("10", 10);
        CustomerId customer = customer(Tolerance.of("10", "0"));
        orderTerms().setForProduct(exact, Optional.of(Tolerance.NONE), 0);
        assertThat(orderTerms().ofProduct(exact).terms()).contains(Tolerance.NONE);
        assertThat(orderTerms().ofProduct(loose).terms()).isEmpty();

        Order order = binding(customer, line(exact, 1), line(loose, 1));
        Order more = amendments()
                .amend(order.id(), new Amendment(List.of(), List.of(line(exact, 1), line(loose, 1)), Optional.empty()))
                .order();

        assertThat(more.lines())
                .extracting(OrderLine::tolerance)
                .containsExactly(Tolerance.NONE, Tolerance.of("10", "0"), Tolerance.NONE, Tolerance.of("10", "0"));
    }

    @Core
    @DisplayName(
            "ORD-404 On order all is to be invoiced once it is binding, on delivery what has left and not come back")
    default void toInvoice() {
        // 3 x 3.33 = 9.99 and 1.00; a third of it is 3.33 and 0.33.
        Order whole = order(customer(), line(goods("3.33", 3), 3));
        assertThat(invoicing().toInvoice(whole.id()).lines()).isEmpty();
        fulfilment().confirm(whole.id());
        assertThat(invoicing().toInvoice(whole.id()).gross()).isEqualTo(usd("10.99"));

        CustomerId customer =
                customer(new CustomerTerms(Optional.empty(), Optional.of(InvoiceMethod.ON_DELIVERY), Optional.empty()));
        Order parts = binding(customer, line(goods("3.33", 3), 3));
        assertThat(invoicing().toInvoice(parts.id()).lines()).isEmpty();
        ship(parts, "1");
        Invoiceable first = invoicing().toInvoice(parts.id());
        assertThat(first.method()).isEqualTo(InvoiceMethod.ON_DELIVERY);
        assertThat(first.gross()).isEqualTo(usd("3.66"));
        assertThat(first.lines()).singleElement().satisfies(each -> assertThat(each.quantity())
                .isEqualByComparingTo("1"));
        ship(parts, "2");
        assertThat(invoicing().toInvoice(parts.id()).gross()).isEqualTo(usd("10.99"));
        returns()
                .take(
                        parts.id(),
                        new ReturnRequest(
                                Optional.empty(),
                                true,
                                List.of(new ReturnRequest.Line(
                                        "1", BigDecimal.valueOf(2), ReturnRequest.Disposition.RESTOCK))));
        assertThat(invoicing().toInvoice(parts.id()).gross()).isEqualTo(usd("3.66"));
        assertThatThrownBy(() -> invoicing().toInvoice(new OrderId("none"))).isInstanceOf(NotFoundException.class);
    }

    @Full
    @DisplayName("ORD-405 What leaves as a whole may be as short as its tolerance, and no shorter")
    default void wholeWithinTolerance() {
        CustomerTerms terms = new CustomerTerms(
                Optional.of(DeliveryRule.COMPLETE_ORDER), Optional.empty(), Optional.of(Tolerance.of("10", "0")));
        Order enough = binding(customer(terms), line(goods("10", 9), 10));
        Order tooLittle = binding(customer(terms), line(goods("10", 8), 10));

        fulfilment().ship(enough.id(), ShipmentRequest.ALL_RESERVED);
        assertThat(now(enough).state()).isEqualTo(OrderState.SHIPPED);
        assertThatThrownBy(() -> fulfilment().ship(tooLittle.id(), ShipmentRequest.ALL_RESERVED))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.incomplete"));
    }

    @Full
    @DisplayName("ORD-406 Terms are set for what is there, by whoever knows them as they are, within 0 to 100 %")
    default void refused() {
        CustomerId customer = customer();
        CustomerTerms terms =
                new CustomerTerms(Optional.empty(), Optional.empty(), Optional.of(Tolerance.of("101", "-1")));
        assertThatThrownBy(() -> orderTerms().setForCustomer(customer, terms, 0))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/tolerance/less", "/tolerance/more"));
        assertThatThrownBy(() -> orderTerms().setForCustomer(customer, CustomerTerms.NONE, 7))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> orderTerms().setForCustomer(new CustomerId("none"), CustomerTerms.NONE, 0))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> orderTerms().setForProduct(new ProductId("none"), Optional.empty(), 0))
                .isInstanceOf(NotFoundException.class);
        assertThat(orderTerms().ofCustomer(customer).terms()).isEqualTo(CustomerTerms.NONE);
    }
}
