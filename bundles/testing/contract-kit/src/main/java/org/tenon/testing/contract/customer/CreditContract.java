package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.customer.Samples.EUR;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.unnumbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CreditDecision;
import org.tenon.customer.CreditService;
import org.tenon.customer.CreditStatus;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerGroup;
import org.tenon.customer.CustomerGroupService;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** How credit is claimed. */
public interface CreditContract {

    CustomerService customers();

    CustomerGroupService groups();

    /** The service to be tested. */
    CreditService credit();

    @Core
    @DisplayName("CUS-60 Claims are granted up to the limit, to the cent, and refused above it")
    default void keeps_the_limit() {
        CustomerId customer = limited("100");

        assertThat(claim(customer, "order/1", "60").granted()).isTrue();
        // 60 + 40.01 = 100.01
        CreditDecision refused = claim(customer, "order/2", "40.01");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.reason()).contains("0.01 USD").contains("100.00 USD");
        assertThat(refused.status().exposure()).isEqualTo(usd("60"));
        // 60 + 40 = 100
        assertThat(claim(customer, "order/3", "40").granted()).isTrue();
        assertThat(credit().status(customer).exposure()).isEqualTo(usd("100"));
    }

    @Core
    @DisplayName("CUS-61 Without a limit every claim is granted and counted")
    default void grants_without_limit() {
        CustomerId customer =
                customers().register(unnumbered(named("Unlimited"))).id();

        CreditDecision decision = claim(customer, "order/1", "1000000000");

        assertThat(decision.granted()).isTrue();
        assertThat(decision.reason()).isEmpty();
        assertThat(decision.status())
                .isEqualTo(new CreditStatus(
                        customer, Optional.empty(), usd("1000000000"), Optional.empty(), CreditStatus.State.OK));
    }

    @Core
    @DisplayName("CUS-62 A claim takes the place of the document's earlier one, and may be repeated")
    default void replaces_claims() {
        CustomerId customer = limited("100");

        claim(customer, "order/1", "80");
        assertThat(claim(customer, "order/1", "80").granted()).isTrue();
        assertThat(claim(customer, "order/1", "90").granted()).isTrue();
        assertThat(claim(customer, "order/1", "101").granted()).isFalse();

        assertThat(credit().status(customer).exposure()).isEqualTo(usd("90"));
    }

    @Core
    @DisplayName("CUS-63 A released claim counts no more, and may be released again")
    default void releases_claims() {
        CustomerId customer = limited("100");
        claim(customer, "order/1", "30");
        claim(customer, "order/2", "50");

        credit().release(customer, document(customer, "order/1"));
        credit().release(customer, document(customer, "order/1"));
        credit().release(customer, "order/never-claimed");
        credit().release(new CustomerId("no-such-customer"), "order/1");

        assertThat(credit().status(customer).exposure()).isEqualTo(usd("50"));
        assertThat(credit().status(customer).available()).contains(usd("50"));
    }

    @Full
    @DisplayName("CUS-981 A claim is released for the customer who has it, and for nobody else")
    default void releases_for_the_owner_only() {
        CustomerId customer = limited("100");
        CustomerId other = limited("100");
        claim(customer, "order/1", "30");

        credit().release(other, document(customer, "order/1"));
        assertThat(credit().status(customer).exposure()).isEqualTo(usd("30"));
        assertThat(credit().status(other).exposure().isZero()).isTrue();

        credit().release(customer, document(customer, "order/1"));
        assertThat(credit().status(customer).exposure().isZero()).isTrue();
    }

    @Core
    @DisplayName("CUS-64 An override is granted above the limit, and says by how much")
    default void overrides() {
        CustomerId customer = limited("100");

        CreditDecision decision =
                credit().claim(new CreditClaim(customer, document(customer, "order/1"), usd("12500"), true));

        assertThat(decision.granted()).isTrue();
        // 12,500 - 100 = 12,400
        assertThat(decision.reason()).isEqualTo("12,400.00 USD over the limit of 100.00 USD");
        assertThat(decision.status().state()).isEqualTo(CreditStatus.State.HOLD);
        assertThat(decision.status().available()).contains(usd("-12400"));
    }

    @Core
    @DisplayName("CUS-65 From 90 % of the limit on the state is watch, above the limit hold")
    default void tells_the_state() {
        CustomerId customer = limited("100");

        assertThat(claim(customer, "order/1", "89.99").status().state()).isEqualTo(CreditStatus.State.OK);
        assertThat(claim(customer, "order/1", "90").status().state()).isEqualTo(CreditStatus.State.WATCH);
        assertThat(claim(customer, "order/1", "100").status().state()).isEqualTo(CreditStatus.State.WATCH);
        Customer kept = customers().find(customer).orElseThrow();
        customers().change(customer, kept.version(), kept.details().withCreditLimit(usd("99.99")));
        assertThat(credit().status(customer).state()).isEqualTo(CreditStatus.State.HOLD);
    }

    @Full
    @DisplayName("CUS-66 An amount in another currency is granted by override only, and is not counted")
    default void does_not_compare_currencies() {
        CustomerId customer = limited("100");
        CreditClaim foreign = new CreditClaim(customer, document(customer, "order/1"), Money.of("1", "EUR"), false);

        assertThat(credit().claim(foreign).granted()).isFalse();
        assertThat(credit().claim(new CreditClaim(customer, foreign.document(), foreign.amount(), true))
                        .granted())
                .isTrue();
        assertThat(credit().status(customer).exposure()).isEqualTo(usd("0"));

        CustomerId unlimited =
                customers().register(unnumbered(named("Unlimited"))).id();
        assertThat(credit().claim(new CreditClaim(unlimited, document(unlimited, "order/1"), foreign.amount(), false))
                        .granted())
                .isTrue();
        assertThat(credit().status(unlimited).exposure()).isEqualTo(usd("0"));
    }

    @Full
    @DisplayName("CUS-67 A customer's limit is its own or its group's in the same currency")
    default void takes_the_groups_limit() {
        String code = word();
        groups().save(new CustomerGroup(code, "Group", Optional.empty(), Optional.empty(), Optional.of(usd("500")), 0));
        CustomerDetails inGroup = named("Member").inGroup(code);

        CustomerId member = customers().register(unnumbered(inGroup)).id();
        CustomerId richer = customers()
                .register(unnumbered(inGroup.withCreditLimit(usd("900"))))
                .id();
        CustomerId foreign = customers()
                .register(unnumbered(CustomerDetails.of("Foreign", EUR).inGroup(code)))
                .id();

        assertThat(credit().status(member).limit()).contains(usd("500"));
        assertThat(claim(member, "order/1", "500.01").granted()).isFalse();
        assertThat(credit().status(richer).limit()).contains(usd("900"));
        assertThat(credit().status(foreign).limit()).isEmpty();
    }

    @Core
    @DisplayName("CUS-68 A customer that does not exist has no credit")
    default void refuses_nobody() {
        CustomerId nobody = new CustomerId("no-such-customer");

        assertThatThrownBy(() -> credit().status(nobody)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> claim(nobody, "order/1", "1"))
                .isInstanceOfSatisfying(NotFoundException.class, refused -> assertThat(refused.code())
                        .isEqualTo("customer.not-found"));
    }

    @Concurrent
    @DisplayName("CUS-69 Of 16 claims at once as many are granted as the limit holds")
    default void holds_the_limit_under_concurrency() throws InterruptedException {
        CustomerId customer = limited("50");

        AtOnce.Outcome<CreditDecision> outcome = AtOnce.run(16, i -> claim(customer, "order/" + i, "10"));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.results()).filteredOn(CreditDecision::granted).hasSize(5);
        assertThat(credit().status(customer).exposure()).isEqualTo(usd("50"));
    }

    @Concurrent
    @DisplayName("CUS-70 One document that claims 16 times at once claims once")
    default void claims_once_under_concurrency() throws InterruptedException {
        CustomerId customer = limited("50");

        AtOnce.Outcome<CreditDecision> outcome = AtOnce.run(16, i -> claim(customer, "order/1", "50"));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.results()).allMatch(CreditDecision::granted);
        assertThat(credit().status(customer).exposure()).isEqualTo(usd("50"));
    }

    @Full
    @DisplayName("CUS-71 The exposure is the sum of the claims that are kept, whatever came before")
    default void adds_up() {
        CustomerId customer = limited("1000");
        Random random = new Random(71);
        Map<String, Money> kept = new HashMap<>();

        for (int i = 0; i < 100; i++) {
            String document = "order/" + random.nextInt(12);
            if (random.nextInt(3) == 0) {
                credit().release(customer, document(customer, document));
                kept.remove(document);
            } else {
                Money amount = Money.of(random.nextInt(40_000) / 100 + "." + random.nextInt(10), "USD");
                if (credit().claim(new CreditClaim(customer, document(customer, document), amount, false))
                        .granted()) {
                    kept.put(document, amount);
                }
            }
            assertThat(credit().status(customer).exposure())
                    .isEqualTo(Money.sum(Samples.USD, kept.values()))
                    .isLessThanOrEqualTo(usd("1000"));
        }
    }

    @Concurrent
    @DisplayName("CUS-72 Claims and releases at once leave the sum of the claims that are kept")
    default void adds_up_under_concurrency() throws InterruptedException {
        CustomerId customer = limited("10000");

        AtOnce.Outcome<CreditDecision> outcome = AtOnce.run(16, thread -> {
            CreditDecision last = claim(customer, "order/" + thread, "1");
            for (int i = 0; i < 10; i++) {
                credit().release(customer, document(customer, "order/" + thread));
                last = claim(customer, "order/" + thread, "7.25");
            }
            return last;
        });

        assertThat(outcome.failures()).isEmpty();
        // 16 x 7.25 = 116
        assertThat(credit().status(customer).exposure()).isEqualTo(usd("116"));
    }

    @Full
    @DisplayName("CUS-73 When the customer's currency changes, the claims in the new one count")
    default void follows_the_currency() {
        CustomerId customer = customers().register(unnumbered(named("Moving"))).id();
        claim(customer, "order/1", "100");
        credit().claim(new CreditClaim(customer, document(customer, "order/2"), Money.of("30", "EUR"), false));

        Customer kept = customers().find(customer).orElseThrow();
        customers().change(customer, kept.version(), CustomerDetails.of("Moving", EUR));

        assertThat(credit().status(customer).exposure()).isEqualTo(Money.of("30", "EUR"));
    }

    private CustomerId limited(String limit) {
        return customers()
                .register(unnumbered(named("Limited").withCreditLimit(usd(limit))))
                .id();
    }

    private CreditDecision claim(CustomerId customer, String document, String amount) {
        return credit().claim(new CreditClaim(customer, document(customer, document), usd(amount), false));
    }

    /** Documents of different tests must differ. */
    private static String document(CustomerId customer, String name) {
        return name + "/" + customer.value();
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
