package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.ApprovalUnderTest.policy;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.NewCustomer;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApprovalPolicy;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.ApprovalPolicyId;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteAttribute;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteState;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Policies as data, and what they find. */
public interface ApprovalPolicyContract extends ApprovalUnderTest {

    List<ApproverRule> BOSS = List.of(new ApproverRule.Role("boss"));

    @Core
    @DisplayName("SAL-100 A new installation has one policy: more than 10 % by hand is for the sales manager")
    default void hasTheDefault() {
        ApprovalPolicy policy = policies().find(ApprovalPolicyId.DEFAULT).orElseThrow();

        assertThat(policy.details().active()).isTrue();
        assertThat(policy.details().conditions())
                .containsExactly(new ApprovalCondition.MaximumDiscount(Percent.of("10")));
        assertThat(policy.details().approvers()).containsExactly(new ApproverRule.Role("sales-manager"));
        assertThat(SalesUnderTest.all(page -> policies().list(page))).contains(policy);
    }

    @Core
    @DisplayName("SAL-101 A policy is kept as it was given, changed and taken away")
    default void isKept() {
        ApprovalPolicyDetails details = policy(ApprovalUnderTest.channel(), BOSS)
                .inParallel()
                .at(7)
                .tolerating(Percent.of("0.5"))
                .forOwnDocumentsToo();
        ApprovalPolicy made = policies().create(details);

        assertThat(made.details()).isEqualTo(details);
        assertThat(policies().find(made.id())).contains(made);
        ApprovalPolicy changed = policies().change(made.id(), made.version(), details.inactive());
        assertThat(policies().find(made.id())).contains(changed);
        assertThat(changed.details().active()).isFalse();
        policies().delete(made.id(), changed.version());
        assertThat(policies().find(made.id())).isEmpty();
        assertThat(events(made.id().value())).hasSize(3).containsOnly("approval-policy.changed");
    }

    @Full
    @DisplayName("SAL-102 A policy is changed by who has seen it, and not when it is gone")
    default void isNotChangedBlindly() {
        ApprovalPolicy made = always(ApprovalUnderTest.channel(), "boss");

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> policies().change(made.id(), made.version() + 1, made.details()));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> policies().delete(made.id(), made.version() + 1));
        policies().delete(made.id(), made.version());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> policies().change(made.id(), made.version(), made.details()))
                .matches(gone -> gone.code().equals("approval-policy.not-found"));
    }

    @Full
    @DisplayName("SAL-103 A changed policy counts for what is handed in from then on")
    default void countsFromThenOn() {
        String channel = ApprovalUnderTest.channel();
        ApprovalPolicy policy = always(channel, "boss");
        Quote before = submittedThrough(channel, SELLER, hundred("0"));

        policies().change(policy.id(), policy.version(), policy.details().inactive());

        assertThat(submittedThrough(channel, SELLER, hundred("0")).state()).isEqualTo(QuoteState.APPROVED);
        assertThat(found(before.id())).isEqualTo(before);
    }

    @Core
    @DisplayName("SAL-104 The average discount is measured by the list prices: 90 of 100 and 150 of 200 are 20 %")
    default void averages() {
        // 100 - 100 * (90 + 150) / (100 + 200) = 20
        String channel = ApprovalUnderTest.channel();
        policies().create(policy(channel, BOSS, new ApprovalCondition.AverageDiscount(Percent.of("19.99"))));
        ProductId one = goods("100");
        ProductId other = goods("200");

        Quote over = submittedThrough(
                channel, SELLER, line(one, 1).at(usd("90")), line(other, 1).at(usd("150")));
        Quote under = submittedThrough(
                channel, SELLER, line(one, 1).at(usd("90")), line(other, 1).at(usd("150.10")));

        assertThat(over.approvals())
                .anySatisfy(step -> assertThat(step.reason()).contains("20 %").contains("19.99 %"));
        assertThat(ApprovalUnderTest.approvers(over, Approval.State.PENDING)).contains("boss");
        assertThat(ApprovalUnderTest.approvers(under, Approval.State.PENDING)).doesNotContain("boss");
    }

    @Full
    @DisplayName("SAL-105 An amount over the limit needs approval, the limit itself does not, another currency's does")
    default void limitsAmounts() {
        String channel = ApprovalUnderTest.channel();
        policies().create(policy(channel, BOSS, new ApprovalCondition.Amount(usd("200"))));
        String elsewhere = ApprovalUnderTest.channel();
        policies().create(policy(elsewhere, BOSS, new ApprovalCondition.Amount(Money.of("200", "EUR"))));

        assertThat(submittedThrough(channel, SELLER, line(goods("100"), 2)).state())
                .isEqualTo(QuoteState.APPROVED);
        assertThat(submittedThrough(channel, SELLER, line(goods("100.01"), 2)).state())
                .isEqualTo(QuoteState.PENDING);
        assertThat(submittedThrough(elsewhere, SELLER, line(goods("1"), 1)).state())
                .isEqualTo(QuoteState.PENDING);
    }

    @Full
    @DisplayName("SAL-106 A policy asks when all of its conditions hold, and says all of them")
    default void needsAllConditions() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(policy(
                        channel,
                        BOSS,
                        new ApprovalCondition.Amount(usd("150")),
                        new ApprovalCondition.MaximumDiscount(Percent.of("5"))));
        ProductId product = goods("100");

        assertThat(submittedThrough(channel, SELLER, line(product, 2)).state()).isEqualTo(QuoteState.APPROVED);
        assertThat(submittedThrough(channel, SELLER, line(product, 1).less(Percent.of("6")))
                        .state())
                .isEqualTo(QuoteState.APPROVED);
        Quote both = submittedThrough(channel, SELLER, line(product, 2).less(Percent.of("6")));
        assertThat(both.state()).isEqualTo(QuoteState.PENDING);
        assertThat(both.approvals().get(0).reason()).contains("188 USD").contains("6 %");
    }

    @Full
    @DisplayName("SAL-107 Category, payment terms and credit state of the quote are what policies ask for")
    default void looksAtAttributes() {
        String channel = ApprovalUnderTest.channel();
        policies().create(policy(channel, BOSS, new ApprovalCondition.In(QuoteAttribute.CATEGORY, Set.of("Lasers"))));
        policies()
                .create(policy(
                        channel,
                        List.of(new ApproverRule.Role("treasurer")),
                        new ApprovalCondition.NotIn(QuoteAttribute.PAYMENT_TERMS, Set.of("net 30"))));
        policies()
                .create(policy(
                        channel,
                        List.of(new ApproverRule.Role("credit")),
                        new ApprovalCondition.In(QuoteAttribute.CREDIT_STATE, Set.of("watch", "hold"))));
        CustomerId usual = customers()
                .register(new NewCustomer(Optional.empty(), terms("NET 30")))
                .id();
        ProductId laser = inCategory("lasers");

        assertThat(approversOf(channel, customer(), goods("10"))).containsExactly("treasurer");
        assertThat(approversOf(channel, usual, goods("10"))).isEmpty();
        assertThat(approversOf(channel, usual, laser)).containsExactly("boss");
    }

    private static CustomerDetails terms(String paymentTerms) {
        CustomerDetails plain = CustomerDetails.of("A buyer", USD);
        return new CustomerDetails(
                plain.name(),
                plain.group(),
                plain.currency(),
                plain.taxId(),
                plain.creditLimit(),
                Optional.of(paymentTerms),
                plain.taxRegion(),
                plain.language(),
                plain.priceList(),
                plain.addresses(),
                plain.contacts());
    }

    private ProductId inCategory(String category) {
        String sku = ApprovalUnderTest.channel();
        ProductId product = products()
                .create(ProductDetails.goods(sku, "A thing", "pcs", sku).inCategory(category))
                .id();
        costs(product, "10", DateRange.ALWAYS);
        return product;
    }

    private List<String> approversOf(String channel, CustomerId customer, ProductId product) {
        QuoteDraft draft = ApprovalUnderTest.through(channel, QuoteDraft.of(customer, List.of(line(product, 1))));
        Quote quote = as(SELLER, () -> approvals().submit(quotes().draft(draft).id()));
        return ApprovalUnderTest.approvers(quote, Approval.State.PENDING);
    }

    @Concurrent
    @DisplayName("SAL-108 Of sixteen who change a policy at once, one does")
    default void isChangedOnce() {
        ApprovalPolicy policy = always(ApprovalUnderTest.channel(), "boss");

        var outcomes = Together.run(16, i -> policies()
                .change(policy.id(), policy.version(), policy.details().at(i + 1)));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(1);
    }
}
