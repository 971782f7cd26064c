package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.Quote;
import org.tenon.testing.contract.sales.ApprovalUnderTest;
import org.tenon.testing.fixture.TestDatabase;

/** What the states do not notice, the seal does; and margins, which only a source of costs knows. */
abstract class ApprovalSeals extends SalesOnDatabase implements ApprovalUnderTest {

    ApprovalSeals(TestDatabase database) {
        super(database);
    }

    private void refuses(Runnable action) {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(action::run)
                .matches(refused -> refused.code().equals("quote.content-changed"));
    }

    /** As somebody does who writes into the tables. */
    private void tamper(Quote quote, String change) {
        unit.run(em -> em.createNativeQuery(change + "'" + quote.id() + "'").executeUpdate());
    }

    @Test
    @DisplayName("A quote that does not say what was handed in is neither approved nor sent nor accepted")
    void notices_every_change() {
        Quote waiting = pending();
        Quote approved = approved();
        Quote repriced = approved();
        Quote later = sent();
        tamper(waiting, "update sales_quote_line set discount = 90 where quote_id = ");
        tamper(approved, "update sales_quote_line set quantity = 3 where quote_id = ");
        tamper(repriced, "update sales_quote set net = net - 1, gross = gross - 1 where id = ");
        tamper(later, "update sales_quote set valid_until = date '2099-01-01' where id = ");

        refuses(() -> as(MANAGER, () -> approvals().approve(waiting.id(), "")));
        for (Quote quote : List.of(approved, repriced)) {
            refuses(() -> closing().send(quote.id(), "email"));
        }
        refuses(() -> closing().accept(later.id(), Optional.empty()));
        assertThat(ordersOf(later)).isEmpty();
        // So that the audit of what all tests left finds nothing else.
        tamper(repriced, "update sales_quote set net = net + 1, gross = gross + 1 where id = ");
    }

    @Test
    @DisplayName("A quote whose margin is too low is for the boss; who may not see margins is told no figure")
    void judges_margins() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(ApprovalUnderTest.policy(
                        channel,
                        List.of(new ApproverRule.Role("boss")),
                        new ApprovalCondition.Margin(Percent.of("25"))));
        ProductId product = goods("100");
        costs.put(product, usd("72"));

        // (95 - 72) / 95 = 24.21 %; (96 - 72) / 96 = 25 %
        Quote low = draftedThrough(channel, SELLER, line(product, 1).at(usd("95")));
        Quote enough = submittedThrough(channel, SELLER, line(product, 1).at(usd("96")));

        assertThat(enough.approvals()).isEmpty();
        assertThat(as(SELLER, () -> desk().preview(low.id())).margin()).contains(Percent.of("24.21"));
        assertThat(as(ApprovalUnderTest.user("trainee"), () -> desk().preview(low.id()))
                        .margin())
                .isEmpty();
        assertThat(as(SELLER, () -> approvals().submit(low.id())).approvals())
                .singleElement()
                .satisfies(step ->
                        assertThat(step.reason()).isEqualTo("the margin is below 25 %; and the channel is " + channel));
    }
}
