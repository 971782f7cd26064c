package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violation;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.payment.DefinedTerms;
import org.tenon.order.payment.Instalment;
import org.tenon.order.payment.PaymentPart;
import org.tenon.order.payment.PaymentPart.Share;
import org.tenon.order.payment.PaymentTerms;
import org.tenon.order.payment.PaymentTermsService;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Terms of payment, and what follows from them. */
@Besides(value = "payment-terms", services = PaymentTermsService.class)
public interface PaymentTermsContract extends LifecycleUnderTest {

    PaymentTermsService paymentTerms();

    private static String code() {
        return "TERMS " + UUID.randomUUID();
    }

    private static PaymentPart part(Share share, String value, int months, int dayOfMonth, int days) {
        return new PaymentPart(
                share, new BigDecimal(value), months, Optional.of(dayOfMonth).filter(day -> day > 0), days);
    }

    private static Instalment on(String due, String amount) {
        return new Instalment(LocalDate.parse(due), usd(amount));
    }

    private static void refused(ThrowingCallable call, String... pointers) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactlyInAnyOrder(pointers));
    }

    @Core
    @DisplayName("ORD-380 Terms are kept by their code, the last ones that were set, and each change is told")
    default void termsAreKept() {
        String code = code();
        DefinedTerms first = paymentTerms().define(new PaymentTerms(code, List.of(PaymentPart.in(30))));
        assertThat(paymentTerms().find(code)).contains(first);
        PaymentTerms others = new PaymentTerms(
                code, List.of(part(Share.PERCENT_OF_TOTAL, "12.5", 1, 31, 2), part(Share.REST, "0", 0, 0, 14)));

        DefinedTerms changed = paymentTerms().change(others, first.version());

        assertThat(changed.terms()).isEqualTo(others);
        assertThat(changed.version()).isGreaterThan(first.version());
        assertThat(paymentTerms().find(code)).contains(changed);
        assertThat(paymentTerms().terms()).contains(changed);
        assertThat(paymentTerms().find(code())).isEmpty();
        assertThat(events().stream()
                        .filter(event -> event.type().equals("order.payment-terms-changed")
                                && event.subject().equals(code)))
                .hasSize(2);
    }

    @Full
    @DisplayName("ORD-385 Terms are defined once, and changed by whoever knows them as they are")
    default void termsAreChangedByWhoKnowsThem() {
        PaymentTerms terms = new PaymentTerms(code(), List.of(PaymentPart.in(30)));
        DefinedTerms kept = paymentTerms().define(terms);

        assertThatThrownBy(() -> paymentTerms().define(terms))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.terms-taken"));
        assertThatThrownBy(() -> paymentTerms().change(terms, kept.version() + 1))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() ->
                        paymentTerms().change(new PaymentTerms(code(), List.of(PaymentPart.in(1))), kept.version()))
                .isInstanceOf(NotFoundException.class);
        assertThat(paymentTerms().find(terms.code())).contains(kept);
    }

    @Core
    @DisplayName(
            "ORD-381 Parts are taken one after the other, each rounded, and the rest makes them the total (Tryton, PT-01)")
    default void partsAreTheTotal() {
        PaymentTerms terms = new PaymentTerms(
                code(),
                List.of(
                        part(Share.PERCENT_OF_REST, "25", 0, 0, 30),
                        part(Share.PERCENT_OF_TOTAL, "25", 1, 0, 0),
                        part(Share.AMOUNT, "396.84", 1, 0, 30),
                        part(Share.REST, "0", 2, 15, 30)));

        // 25 % of 1587.35 are 396.8375.
        assertThat(terms.schedule(usd("1587.35"), LocalDate.of(2011, 10, 1)))
                .containsExactly(
                        on("2011-10-31", "396.84"),
                        on("2011-11-01", "396.84"),
                        on("2011-12-01", "396.84"),
                        on("2012-01-14", "396.83"));
        assertThat(terms.schedule(usd("-1587.35"), LocalDate.of(2011, 10, 1)))
                .extracting(Instalment::amount)
                .containsExactly(usd("-396.84"), usd("-396.84"), usd("-396.84"), usd("-396.83"));
        // Of 400, 100 and 100 are taken before; the fixed amount takes what is left, and nothing is left for the rest.
        assertThat(terms.schedule(usd("400.00"), LocalDate.of(2011, 10, 1)))
                .extracting(Instalment::amount)
                .containsExactly(usd("100.00"), usd("100.00"), usd("200.00"));
        // Two parts of 60 % are 60 and 40.
        assertThat(new PaymentTerms(
                                "b",
                                List.of(
                                        part(Share.PERCENT_OF_TOTAL, "60", 0, 0, 0),
                                        part(Share.PERCENT_OF_TOTAL, "60", 0, 0, 0),
                                        PaymentPart.in(9)))
                        .schedule(usd("100.00"), LocalDate.of(2011, 10, 1)))
                .extracting(Instalment::amount)
                .containsExactly(usd("60.00"), usd("40.00"));
        assertThat(new PaymentTerms("a", List.of(PaymentPart.in(0))).schedule(usd("0.00"), LocalDate.of(2011, 10, 1)))
                .containsExactly(on("2011-10-01", "0.00"));
    }

    @Full
    @DisplayName("ORD-382 Months end where they end, leap years too (ERPNext, PT-04)")
    default void endsOfMonths() {
        PaymentPart month = part(Share.REST, "0", 1, 31, 0);
        assertThat(month.due(LocalDate.of(2016, 1, 22))).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(month.due(LocalDate.of(2017, 1, 22))).isEqualTo(LocalDate.of(2017, 2, 28));
        assertThat(PaymentPart.in(30).due(LocalDate.of(2016, 1, 22))).isEqualTo(LocalDate.of(2016, 2, 21));
        assertThat(part(Share.REST, "0", 1, 0, 0).due(LocalDate.of(2017, 1, 31)))
                .isEqualTo(LocalDate.of(2017, 2, 28));
        assertThat(part(Share.REST, "0", 0, 31, 10).due(LocalDate.of(2017, 1, 1)))
                .isEqualTo(LocalDate.of(2017, 2, 10));
    }

    @Core
    @DisplayName("ORD-383 An order is to be paid by its customer's terms, or at once")
    default void ordersHaveSchedules() {
        String code = code();
        paymentTerms()
                .define(new PaymentTerms(
                        code, List.of(part(Share.PERCENT_OF_TOTAL, "50", 0, 0, 0), part(Share.REST, "0", 0, 0, 30))));
        CustomerId customer = customer();
        Customer kept = customers().find(customer).orElseThrow();
        customers().change(customer, kept.version(), withTerms(kept.details(), code));
        // 33.30 and its tax are 36.63.
        Order order = order(customer, line(goods("33.30", 1), 1));

        assertThat(paymentTerms().schedule(order.id()))
                .containsExactly(
                        new Instalment(order.date(), usd("18.32")),
                        new Instalment(order.date().plusDays(30), usd("18.31")));
        Order atOnce = order(customer(), line(goods("10", 1), 1));
        assertThat(paymentTerms().schedule(atOnce.id())).containsExactly(new Instalment(atOnce.date(), usd("11.00")));
        fulfilment().cancel(atOnce.id());
        assertThat(paymentTerms().schedule(atOnce.id())).isEmpty();
        assertThatThrownBy(() -> paymentTerms().schedule(new OrderId("none"))).isInstanceOf(NotFoundException.class);
    }

    private static CustomerDetails withTerms(CustomerDetails details, String code) {
        return new CustomerDetails(
                details.name(),
                details.group(),
                details.currency(),
                details.taxId(),
                details.creditLimit(),
                Optional.of(code),
                details.taxRegion(),
                details.language(),
                details.priceList(),
                details.addresses(),
                details.contacts(),
                details.profile());
    }

    @Full
    @DisplayName("ORD-384 Wrong terms are refused with their places")
    default void wrongTerms() {
        refused(() -> paymentTerms().define(new PaymentTerms(" ", List.of())), "/code", "/parts");
        refused(
                () -> paymentTerms()
                        .define(new PaymentTerms(code(), List.of(part(Share.REST, "0", 0, 0, 0), PaymentPart.in(1)))),
                "/parts/0/share");
        refused(
                () -> paymentTerms()
                        .define(new PaymentTerms(
                                code(),
                                List.of(
                                        part(Share.PERCENT_OF_TOTAL, "101", -1, 32, 0),
                                        part(Share.AMOUNT, "1", 0, 0, -1)))),
                "/parts/0/value",
                "/parts/0/months",
                "/parts/0/dayOfMonth",
                "/parts/1/share",
                "/parts/1/days");
    }
}
