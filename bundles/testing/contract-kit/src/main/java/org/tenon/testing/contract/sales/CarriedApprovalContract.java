package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.sales.ApprovalUnderTest.policy;
import static org.tenon.testing.contract.sales.ApprovalUnderTest.user;
import static org.tenon.testing.contract.sales.ApproverContract.BOSS;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.kernel.Percent;
import org.tenon.kernel.actor.Actor;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.DelegationDetails;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteState;
import org.tenon.testing.contract.Full;

/** What of a decision holds for the next revision of a quote. */
public interface CarriedApprovalContract extends ApprovalUnderTest {

    @Full
    @DisplayName("SAL-123 What was approved stays approved on the next revision when it is no worse")
    default void staysApproved() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(policy(
                                channel,
                                List.of(new ApproverRule.Role("boss")),
                                new ApprovalCondition.AverageDiscount(Percent.of("4")))
                        .tolerating(Percent.of("0.5")));
        Quote first = submittedThrough(channel, SELLER, hundred("6"));
        approve(BOSS, first);

        Quote second = revised(first, "6");
        assertThat(second.state()).isEqualTo(QuoteState.APPROVED);
        assertThat(second.approvals().get(0).carriedFrom()).contains(1);
        assertThat(second.approvals().get(0).decidedBy()).contains(BOSS.user());
        Quote better = revised(second, "5");
        assertThat(better.state()).isEqualTo(QuoteState.APPROVED);
        assertThat(better.approvals().get(0).carriedFrom()).contains(1);
        // 6.02 % gives away 6.02 USD; with the tolerance of 0.5 % it may be 6.03
        Quote within = revised(better, "6.02");
        assertThat(within.state()).isEqualTo(QuoteState.APPROVED);
        // The tolerance is measured from what was approved, not from what was carried over.
        Quote crept = revised(within, "6.04");
        assertThat(crept.state()).isEqualTo(QuoteState.PENDING);
    }

    @Full
    @DisplayName("SAL-124 A discount that moves to a dearer line is worse, though the largest percentage stays")
    default void noticesMoney() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(policy(
                        channel,
                        List.of(new ApproverRule.Role("boss")),
                        new ApprovalCondition.MaximumDiscount(Percent.of("4"))));
        var cheap = line(goods("10"), 1);
        var dear = line(goods("1000"), 1);
        Quote first = submittedThrough(channel, SELLER, cheap.less(Percent.of("8")), dear);
        approve(BOSS, first);
        Quote draft = as(SELLER, () -> quotes().revise(first.id()));

        as(SELLER, () -> quotes().change(
                        draft.id(), draft.version(), withLines(draft, List.of(cheap, dear.less(Percent.of("8"))))));

        assertThat(as(SELLER, () -> approvals().submit(draft.id())).state()).isEqualTo(QuoteState.PENDING);
    }

    @Full
    @DisplayName("SAL-125 Who approved and then revises the quote himself has not approved his own revision")
    default void doesNotCarryOwn() {
        String channel = ApprovalUnderTest.channel();
        always(channel, "boss");
        Quote first = submittedThrough(channel, SELLER, hundred("0"));
        approve(BOSS, first);

        Quote draft = as(BOSS, () -> quotes().revise(first.id()));

        assertThat(as(BOSS, () -> approvals().submit(draft.id())).state()).isEqualTo(QuoteState.PENDING);
    }

    @Full
    @DisplayName("SAL-985 Nor has he when he wrote the revision and another handed it in, or the other way round")
    default void doesNotCarryHalfOwn() {
        String channel = ApprovalUnderTest.channel();
        always(channel, "boss");
        Quote first = submittedThrough(channel, SELLER, hundred("0"));
        approve(BOSS, first);

        Quote written = as(BOSS, () -> quotes().revise(first.id()));
        assertThat(as(SELLER, () -> approvals().submit(written.id())).state()).isEqualTo(QuoteState.PENDING);
        approve(ADMIN, written);
        Quote again = submitted(as(SELLER, () -> quotes().revise(written.id())));
        assertThat(again.approvals().get(0).carriedFrom()).contains(2);

        Quote second = submittedThrough(channel, SELLER, hundred("0"));
        approve(BOSS, second);
        Quote handedIn = as(SELLER, () -> quotes().revise(second.id()));
        assertThat(as(BOSS, () -> approvals().submit(handedIn.id())).state()).isEqualTo(QuoteState.PENDING);
    }

    @Full
    @DisplayName(
            "SAL-986 What a delegate approved is not carried over to a revision of whom he stood in for, or his own")
    default void doesNotCarryWhatADelegateApproved() {
        String channel = ApprovalUnderTest.channel();
        always(channel, "boss");
        Actor boss = user("boss", "boss");
        Actor deputy = user("deputy");
        as(boss, () -> delegations()
                .delegate(new DelegationDetails(boss.user(), deputy.user(), today(), today(), Set.of("boss"), "")));
        Quote first = submittedThrough(channel, SELLER, hundred("0"));
        Quote second = submittedThrough(channel, SELLER, hundred("0"));
        Quote third = submittedThrough(channel, SELLER, hundred("0"));
        List.of(first, second, third).forEach(quote -> approve(deputy, quote));

        assertThat(submitted(as(boss, () -> quotes().revise(first.id()))).state())
                .isEqualTo(QuoteState.PENDING);
        assertThat(submitted(as(deputy, () -> quotes().revise(second.id()))).state())
                .isEqualTo(QuoteState.PENDING);
        assertThat(submitted(as(SELLER, () -> quotes().revise(third.id()))).state())
                .isEqualTo(QuoteState.APPROVED);
    }

    @Full
    @DisplayName(
            "SAL-987 Where the policy lets one approve one's own quotes, what one approved stays so on one's own revision")
    default void carriesOwnWhereThePolicySaysSo() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(policy(channel, List.of(new ApproverRule.Role("boss"))).forOwnDocumentsToo());
        Quote first = submittedThrough(channel, SELLER, hundred("0"));
        approve(BOSS, first);

        Quote second = submitted(as(BOSS, () -> quotes().revise(first.id())));

        assertThat(second.state()).isEqualTo(QuoteState.APPROVED);
        assertThat(second.approvals().get(0).carriedFrom()).contains(1);
    }

    private Quote approve(Actor actor, Quote quote) {
        return as(actor, () -> approvals().approve(quote.id(), ""));
    }

    /** Handed in by a seller, whoever wrote it. */
    private Quote submitted(Quote draft) {
        return as(SELLER, () -> approvals().submit(draft.id()));
    }

    /** The next revision, with another discount, handed in. */
    private Quote revised(Quote quote, String percent) {
        Quote draft = as(SELLER, () -> quotes().revise(quote.id()));
        var changed = withLines(draft, List.of(draft.draft().lines().get(0).less(Percent.of(percent))));
        return as(SELLER, () -> {
            quotes().change(draft.id(), draft.version(), changed);
            return approvals().submit(draft.id());
        });
    }

    private static QuoteDraft withLines(Quote quote, List<PriceRequestLine> lines) {
        return ApprovalUnderTest.through(
                quote.draft().channel().orElseThrow(),
                QuoteDraft.of(quote.draft().customer(), lines));
    }
}
