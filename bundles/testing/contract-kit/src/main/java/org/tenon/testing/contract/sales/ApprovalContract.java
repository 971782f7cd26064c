package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.sales.Approval;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteState;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Whether a quote may go out. */
public interface ApprovalContract extends SalesUnderTest {

    @Core
    @DisplayName("SAL-50 A quote at the rules' prices is approved when it is handed in")
    default void passes() {
        Quote quote = approved();

        assertThat(quote.state()).isEqualTo(QuoteState.APPROVED);
        assertThat(quote.approvals()).isEmpty();
        assertThat(found(quote.id())).isEqualTo(quote);
        assertThat(events(quote.id().value())).containsExactly("quote.drafted", "quote.submitted", "quote.approved");
    }

    @Core
    @DisplayName("SAL-51 A discount of 10 % passes, one of a little more waits for the sales manager")
    default void hasALimit() {
        assertThat(submitted(line(goods("100"), 1).less(Percent.of("10"))).state())
                .isEqualTo(QuoteState.APPROVED);
        assertThat(submitted(line(goods("100"), 1).less(Percent.of("10.01"))).state())
                .isEqualTo(QuoteState.PENDING);
    }

    @Full
    @DisplayName("SAL-52 A step says who has to approve, and why")
    default void saysWhy() {
        Quote quote = submitted(line(goods("5"), 1), line(goods("100"), 1).less(Percent.of("15")));

        assertThat(quote.approvals()).hasSize(1);
        Approval step = quote.approvals().get(0);
        assertThat(step.step()).isEqualTo(1);
        assertThat(step.approver()).isEqualTo("sales-manager");
        assertThat(step.state()).isEqualTo(Approval.State.PENDING);
        assertThat(step.decidedBy()).isEmpty();
        assertThat(step.reason())
                .contains("line 2")
                .contains("15 %")
                .contains("10 %")
                .doesNotContain("line 1");
        assertThat(events(quote.id().value())).containsExactly("quote.drafted", "quote.submitted");
    }

    @Full
    @DisplayName(
            "SAL-989 A quote that takes something back is not handed in, since it could not be ordered, and stays a draft")
    default void refusesReturns() {
        Quote quote = drafted(line(goods("100"), 3), line(goods("10"), -2));

        assertThatThrownBy(() -> approvals().submit(quote.id()))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("quote.takes-back"));
        assertThat(found(quote.id())).isEqualTo(quote);
    }

    @Full
    @DisplayName("SAL-53 The seller's own price counts like a discount")
    default void countsOwnPrices() {
        assertThat(submitted(line(goods("100"), 1).at(usd("90"))).state()).isEqualTo(QuoteState.APPROVED);
        assertThat(submitted(line(goods("100"), 1).at(usd("89.99"))).state()).isEqualTo(QuoteState.PENDING);
    }

    @Full
    @DisplayName("SAL-54 Own price and discount count together: 5 % and then 6 % are 10.7 %")
    default void countsBoth() {
        Quote quote = submitted(line(goods("100"), 1).at(usd("95")).less(Percent.of("6")));

        assertThat(quote.state()).isEqualTo(QuoteState.PENDING);
        assertThat(quote.approvals().get(0).reason()).contains("10.7 %");
    }

    @Full
    @DisplayName("SAL-55 A discount on a raised price is judged by what is left of the rules' price")
    default void countsWhatIsLeft() {
        // 110 less 15 % is 93.50: 6.5 % off
        assertThat(submitted(line(goods("100"), 1).at(usd("110")).less(Percent.of("15")))
                        .state())
                .isEqualTo(QuoteState.APPROVED);
    }

    @Full
    @DisplayName("SAL-56 A gift needs approval, goods that are free by rule do not")
    default void countsGifts() {
        assertThat(submitted(line(goods("100"), 1).at(usd("0"))).state()).isEqualTo(QuoteState.PENDING);
        assertThat(submitted(line(goods("0"), 1)).state()).isEqualTo(QuoteState.APPROVED);
    }

    @Core
    @DisplayName("SAL-57 The sales manager approves")
    default void isApproved() {
        Quote quote = pending();

        Quote approved = as(MANAGER, () -> approvals().approve(quote.id(), "a good customer"));

        assertThat(approved.state()).isEqualTo(QuoteState.APPROVED);
        Approval step = approved.approvals().get(0);
        assertThat(step.state()).isEqualTo(Approval.State.APPROVED);
        assertThat(step.decidedBy()).contains("mona.manager");
        assertThat(step.decidedAt()).isPresent();
        assertThat(step.comment()).isEqualTo("a good customer");
        assertThat(approved.version()).isGreaterThan(quote.version());
        assertThat(found(quote.id())).isEqualTo(approved);
        assertThat(events(quote.id().value())).containsExactly("quote.drafted", "quote.submitted", "quote.approved");
    }

    @Full
    @DisplayName("SAL-58 Somebody without the role decides nothing")
    default void isNotApprovedByOthers() {
        Quote quote = pending();

        for (Runnable action : List.<Runnable>of(
                () -> approvals().approve(quote.id(), ""), () -> approvals().reject(quote.id(), "no"))) {
            assertThatExceptionOfType(ForbiddenException.class)
                    .isThrownBy(() -> actors().as(SELLER, action))
                    .matches(refused -> refused.code().equals("quote.not-approver"));
        }
        assertThat(found(quote.id())).isEqualTo(quote);
    }

    @Full
    @DisplayName("SAL-59 An admin may approve")
    default void isApprovedByAdmin() {
        Quote quote = pending();

        assertThat(as(ADMIN, () -> approvals().approve(quote.id(), "")).state()).isEqualTo(QuoteState.APPROVED);
    }

    @Core
    @DisplayName("SAL-60 The sales manager rejects, with a reason")
    default void isRejected() {
        Quote quote = rejected();

        assertThat(quote.state()).isEqualTo(QuoteState.REJECTED);
        assertThat(quote.reason()).isEqualTo("too cheap");
        assertThat(quote.approvals().get(0).state()).isEqualTo(Approval.State.REJECTED);
        assertThat(found(quote.id())).isEqualTo(quote);
        assertThat(events(quote.id().value())).containsExactly("quote.drafted", "quote.submitted", "quote.rejected");
    }

    @Full
    @DisplayName("SAL-61 Only a draft is handed in, only a pending quote approved, only a pending or sent one rejected")
    default void followsTheStates() {
        for (QuoteState state : SalesUnderTest.statesBut(QuoteState.DRAFT)) {
            refuses(in(state), quote -> approvals().submit(quote.id()));
        }
        for (QuoteState state : SalesUnderTest.statesBut(QuoteState.PENDING)) {
            refuses(in(state), quote -> approvals().approve(quote.id(), ""));
        }
        for (QuoteState state : SalesUnderTest.statesBut(QuoteState.PENDING, QuoteState.SENT)) {
            refuses(in(state), quote -> approvals().reject(quote.id(), "no"));
        }
    }

    private void refuses(Quote quote, java.util.function.Consumer<Quote> action) {
        assertThatExceptionOfType(ConflictException.class)
                .as(quote.state().name())
                .isThrownBy(() -> actors().as(ADMIN, () -> action.accept(quote)))
                .matches(refused -> refused.code().equals("quote.state"));
        assertThat(found(quote.id())).isEqualTo(quote);
    }

    @Concurrent
    @DisplayName("SAL-62 Of sixteen who approve at once, one does")
    default void isApprovedOnce() {
        Quote quote = pending();

        var outcomes = Together.run(16, i -> as(MANAGER, () -> approvals().approve(quote.id(), "me")));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(1);
        assertThat(events(quote.id().value())).containsOnlyOnce("quote.approved");
    }

    @Concurrent
    @DisplayName("SAL-63 What is approved while somebody rewrites it is what was handed in")
    default void isBoundToItsContent() {
        Quote draft = drafted(line(goods("100"), 1));
        var cheaper = org.tenon.sales.QuoteDraft.of(
                draft.draft().customer(), List.of(draft.draft().lines().get(0).less(Percent.of("50"))));

        Together.run(
                2,
                i -> i == 0 ? approvals().submit(draft.id()) : quotes().change(draft.id(), draft.version(), cheaper));

        Quote settled = found(draft.id());
        boolean rewritten = settled.net().equals(usd("50"));
        assertThat(settled.state()).isEqualTo(rewritten ? QuoteState.PENDING : QuoteState.APPROVED);
    }
}
