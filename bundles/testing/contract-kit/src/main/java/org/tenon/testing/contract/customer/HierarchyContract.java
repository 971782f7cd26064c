package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.customer.Samples.EUR;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.unnumbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CreditClaim;
import org.tenon.customer.CreditDecision;
import org.tenon.customer.CreditService;
import org.tenon.customer.CreditStatus;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerGroup;
import org.tenon.customer.CustomerGroupService;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Whom a customer belongs to, and what it has from there. */
public interface HierarchyContract {

    CustomerService customers();

    CustomerGroupService groups();

    BuyingTermsService terms();

    CreditService credit();

    @Core
    @DisplayName("CUS-100 A branch buys with its parent's tax id, region, terms and price list where it is silent")
    default void inherits_terms() {
        Customer company = register(named("Company")
                .inGroup("wholesale")
                .withTaxRegion("DE")
                .withTaxId("DE129273398")
                .withPriceList("company-list"));
        CustomerId branch = register(below(company, "Branch")).id();
        CustomerId desk = register(
                        named("Desk").withTaxId("DE000000001").withProfile(CustomerProfile.ORGANISATION.below(branch)))
                .id();

        assertThat(terms().termsOf(branch))
                .contains(new BuyingTerms(
                        branch,
                        Optional.of("wholesale"),
                        Samples.USD,
                        Optional.of("company-list"),
                        Optional.empty(),
                        Optional.of("DE"),
                        Optional.of("DE129273398")));
        assertThat(terms().termsOf(desk).flatMap(BuyingTerms::priceList)).contains("company-list");
        assertThat(terms().termsOf(desk).flatMap(BuyingTerms::taxId)).contains("DE000000001");
    }

    @Full
    @DisplayName("CUS-101 A customer's group comes before its parent, its parent's group after")
    default void asks_groups_by_level() {
        String own = group("own-list", "net 10");
        String above = group("list-above", "net 60");
        Customer company = register(named("Company").inGroup(above));
        CustomerId member = register(below(company, "Member").inGroup(own)).id();
        CustomerId silent = register(below(company, "Silent")).id();

        assertThat(terms().termsOf(member).flatMap(BuyingTerms::paymentTerms)).contains("net 10");
        assertThat(terms().termsOf(member).flatMap(BuyingTerms::group)).contains(own);
        assertThat(terms().termsOf(silent).flatMap(BuyingTerms::paymentTerms)).contains("net 60");
        assertThat(terms().termsOf(silent).flatMap(BuyingTerms::priceList)).contains("list-above");
    }

    @Full
    @DisplayName("CUS-102 A parent that buys in another currency passes on neither price list nor limit")
    default void inherits_no_other_currency() {
        Customer company = register(CustomerDetails.of("Company", EUR)
                .withPriceList("euro-list")
                .withTaxId("DE129273398")
                .withCreditLimit(Money.of("100", "EUR")));
        CustomerId branch = register(below(company, "Branch")).id();

        assertThat(terms().termsOf(branch).flatMap(BuyingTerms::priceList)).isEmpty();
        assertThat(terms().termsOf(branch).flatMap(BuyingTerms::taxId)).contains("DE129273398");
        assertThat(credit().status(branch).limit()).isEmpty();
    }

    @Full
    @DisplayName("CUS-103 What is below a customer moves with it, and has what is above it now")
    default void moves_branches() {
        Customer old = register(named("Old").withTaxId("OLD"));
        Customer now = register(named("New").withTaxId("NEW"));
        Customer branch = register(below(old, "Branch"));
        CustomerId desk = register(below(branch, "Desk")).id();
        assertThat(terms().termsOf(desk).flatMap(BuyingTerms::taxId)).contains("OLD");

        Customer moved = change(branch, below(now, "Branch"));
        assertThat(terms().termsOf(desk).flatMap(BuyingTerms::taxId)).contains("NEW");

        change(moved, named("Branch"));
        assertThat(terms().termsOf(desk).flatMap(BuyingTerms::taxId)).isEmpty();
    }

    @Core
    @DisplayName("CUS-104 A customer that belongs to itself, through others too, or to nobody known is refused")
    default void refuses_circles() {
        Customer top = register(named("Top"));
        Customer middle = register(below(top, "Middle"));
        Customer bottom = register(below(middle, "Bottom"));

        assertThat(refusal(() -> change(top, below(bottom, "Top")))).isEqualTo("/parent cycle");
        assertThat(refusal(() -> change(top, below(top, "Top")))).isEqualTo("/parent cycle");
        CustomerProfile lost = CustomerProfile.ORGANISATION.below(new CustomerId("no-such-customer"));
        assertThat(refusal(() -> register(named("Lost").withProfile(lost)))).isEqualTo("/parent unknown");
        assertThat(customers().find(top.id())).contains(top);
    }

    @Full
    @DisplayName("CUS-105 A hierarchy has ten levels and no eleventh, wherever it would grow")
    default void is_not_too_deep() {
        Customer top = register(named("Level 1"));
        Customer last = top;
        for (int level = 2; level <= CustomerProfile.MAX_LEVELS; level++) {
            last = register(below(last, "Level " + level));
        }
        Customer deepest = last;
        Customer above = register(named("Above"));

        assertThat(refusal(() -> register(below(deepest, "Level 11")))).isEqualTo("/parent too-deep");
        assertThat(refusal(() -> change(top, below(above, "Level 2")))).isEqualTo("/parent too-deep");
    }

    @Concurrent
    @DisplayName("CUS-106 Of two who would be each other's parent at once, one is")
    default void closes_no_circle_under_concurrency() throws InterruptedException {
        for (int round = 0; round < 4; round++) {
            Customer one = register(named("One"));
            Customer two = register(named("Two"));

            AtOnce.Outcome<Customer> outcome =
                    AtOnce.run(2, i -> i == 0 ? change(one, below(two, "One")) : change(two, below(one, "Two")));

            assertThat(outcome.results()).hasSize(1);
            assertThat(outcome.failures()).hasSize(1).allSatisfy(failure -> assertThat(failure)
                    .isInstanceOf(InvalidRequestException.class));
        }
    }

    @Core
    @DisplayName("CUS-107 Branches without a limit draw on their parent's together, to the cent")
    default void shares_credit() {
        Customer company = register(named("Company").withCreditLimit(usd("100")));
        CustomerId north = register(below(company, "North")).id();
        CustomerId south = register(below(company, "South")).id();
        CustomerId rich =
                register(below(company, "Rich").withCreditLimit(usd("500"))).id();

        assertThat(claim(north, "40").granted()).isTrue();
        assertThat(claim(rich, "500").granted()).isTrue();
        // 40 + 60.01 = 100.01
        CreditDecision refused = claim(south, "60.01");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.reason()).contains("0.01 USD").contains("100.00 USD");
        assertThat(claim(south, "30").granted()).isTrue();
        // 40 + 30 + 30 = 100
        assertThat(claim(company.id(), "30").granted()).isTrue();

        for (CustomerId each : List.of(company.id(), north, south)) {
            assertThat(credit().status(each))
                    .isEqualTo(new CreditStatus(
                            each,
                            Optional.of(usd("100")),
                            usd("100"),
                            Optional.of(usd("0")),
                            CreditStatus.State.WATCH));
        }
        assertThat(credit().status(rich).exposure()).isEqualTo(usd("500"));
        credit().release(north, document(north));
        assertThat(credit().status(south).available()).contains(usd("40"));
    }

    @Full
    @DisplayName("CUS-108 What is below one with a limit of its own draws on that one's")
    default void draws_on_the_nearest_limit() {
        Customer company = register(named("Company").withCreditLimit(usd("100")));
        Customer division = register(below(company, "Division").withCreditLimit(usd("10")));
        CustomerId desk = register(below(division, "Desk")).id();

        assertThat(claim(desk, "10").granted()).isTrue();

        assertThat(credit().status(division.id()).available()).contains(usd("0"));
        assertThat(credit().status(company.id()).exposure()).isEqualTo(usd("0"));
    }

    @Concurrent
    @DisplayName("CUS-109 Of 16 claims of four branches at once as many are granted as their parent's limit holds")
    default void shares_credit_under_concurrency() throws InterruptedException {
        Customer company = register(named("Company").withCreditLimit(usd("50")));
        List<CustomerId> branches = List.of(
                register(below(company, "North")).id(),
                register(below(company, "South")).id(),
                register(below(company, "East")).id(),
                company.id());

        AtOnce.Outcome<CreditDecision> outcome = AtOnce.run(16, i -> {
            CustomerId branch = branches.get(i % branches.size());
            return credit().claim(new CreditClaim(branch, "order/" + i + "/" + company.id(), usd("10"), false));
        });

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.results()).filteredOn(CreditDecision::granted).hasSize(5);
        assertThat(credit().status(company.id()).exposure()).isEqualTo(usd("50"));
    }

    private Customer register(CustomerDetails details) {
        return customers().register(unnumbered(details));
    }

    private Customer change(Customer before, CustomerDetails details) {
        return customers().change(before.id(), before.version(), details);
    }

    private static CustomerDetails below(Customer parent, String name) {
        return named(name).withProfile(CustomerProfile.ORGANISATION.below(parent.id()));
    }

    private String group(String priceList, String paymentTerms) {
        return groups().save(new CustomerGroup(
                        word(), "Group", Optional.of(priceList), Optional.of(paymentTerms), Optional.empty(), 0))
                .code();
    }

    private CreditDecision claim(CustomerId customer, String amount) {
        return credit().claim(new CreditClaim(customer, document(customer), usd(amount), false));
    }

    private static String document(CustomerId customer) {
        return "order/" + customer.value();
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static String refusal(ThrowingCallable call) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, call);
        assertThat(refused).as("it is refused").isNotNull();
        return refused.violations().get(0).pointer() + " "
                + refused.violations().get(0).code();
    }
}
