package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.ApprovalUnderTest.policy;
import static org.tenon.testing.contract.sales.ApprovalUnderTest.user;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApprovalFollowUp;
import org.tenon.sales.ApprovalLimit;
import org.tenon.sales.ApprovalNeed;
import org.tenon.sales.ApprovalPreview;
import org.tenon.sales.ApprovalRecord;
import org.tenon.sales.ApprovalRecord.Action;
import org.tenon.sales.ApprovalRelief;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.DelegationDetails;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteState;
import org.tenon.sales.SalesMember;
import org.tenon.sales.WaitingApproval;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** What sellers see before they hand in, what approvers see, what the clock does, and what is left on record. */
public interface ApprovalDeskContract extends ApprovalUnderTest {

    @Core
    @DisplayName("SAL-130 Before handing in one sees who would be asked, why, and what would spare it")
    default void previews() {
        Quote quote = drafted(line(goods("5"), 1), line(goods("100"), 1).less(Percent.of("12.3")));

        ApprovalPreview preview = as(SELLER, () -> desk().preview(quote.id()));

        assertThat(preview.approvalNeeded()).isTrue();
        assertThat(preview.maximumDiscount()).isEqualTo(Percent.of("12.3"));
        // 100 - 100 * 92.70 / 105 = 11.714...
        assertThat(preview.averageDiscount()).isEqualTo(Percent.of("11.72"));
        ApprovalNeed need = preview.needs().get(0);
        assertThat(need.steps()).extracting(Approval::approver).containsExactly("sales-manager");
        ApprovalRelief relief = need.reliefs().get(0);
        assertThat(relief.line()).contains("2");
        assertThat(relief.excess()).contains(new BigDecimal("2.3"));
        assertThat(relief.text()).contains("2.3 points less needs no approval").contains("90 USD");
        assertThat(found(quote.id())).isEqualTo(quote);
    }

    @Full
    @DisplayName(
            "SAL-131 With as many points less as the preview says, no approval is needed, on the line and on average")
    default void keepsItsWord() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(policy(
                        channel,
                        List.of(new ApproverRule.Role("boss")),
                        new ApprovalCondition.AverageDiscount(Percent.of("3.33"))));
        Quote quote = draftedThrough(channel, SELLER, hundred("13.777"));
        for (int i = 0; i < 2; i++) {
            QuoteId id = quote.id();
            ApprovalPreview preview = as(SELLER, () -> desk().preview(id));
            BigDecimal excess = preview.needs().stream()
                    .flatMap(need -> need.reliefs().stream())
                    .flatMap(relief -> relief.excess().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::max);
            BigDecimal discount =
                    quote.draft().lines().get(0).discount().orElseThrow().value();
            Quote before = quote;
            quote = as(SELLER, () -> quotes().change(
                            id,
                            before.version(),
                            ApprovalUnderTest.through(
                                    channel,
                                    QuoteDraft.of(
                                            before.draft().customer(),
                                            List.of(before.draft()
                                                    .lines()
                                                    .get(0)
                                                    .less(new Percent(discount.subtract(excess))))))));
        }
        QuoteId id = quote.id();

        assertThat(as(SELLER, () -> desk().preview(id)).approvalNeeded()).isFalse();
        assertThat(as(SELLER, () -> approvals().submit(id)).state()).isEqualTo(QuoteState.APPROVED);
    }

    @Full
    @DisplayName("SAL-132 A preview is of a draft, and says what would be carried over")
    default void previewsDrafts() {
        String channel = ApprovalUnderTest.channel();
        always(channel, "boss");
        Quote first = submittedThrough(channel, SELLER, hundred("0"));
        as(ApproverContract.BOSS, () -> approvals().approve(first.id(), ""));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> desk().preview(first.id()))
                .matches(refused -> refused.code().equals("quote.state"));
        Quote second = as(SELLER, () -> quotes().revise(first.id()));
        ApprovalPreview preview = as(SELLER, () -> desk().preview(second.id()));
        assertThat(preview.approvalNeeded()).isFalse();
        assertThat(preview.needs().get(0).steps().get(0).carriedFrom()).contains(1);
    }

    private List<QuoteId> waitingFor(Actor actor) {
        return as(actor, () -> SalesUnderTest.all(page -> desk().waiting(page))).stream()
                .map(WaitingApproval::quote)
                .toList();
    }

    @Full
    @DisplayName("SAL-980 What waits is shown page by page, the longest waiting first, each once")
    default void pagesWhatWaits() {
        String channel = ApprovalUnderTest.channel();
        String role = "role-" + channel;
        always(channel, role);
        Actor boss = user("boss", role);
        List<QuoteId> waiting = List.of(
                submittedThrough(channel, SELLER, hundred("0")).id(),
                submittedThrough(channel, SELLER, hundred("0")).id(),
                submittedThrough(channel, SELLER, hundred("0")).id());

        Page<WaitingApproval> first = as(boss, () -> desk().waiting(PageRequest.first(2)));
        Page<WaitingApproval> second = as(boss, () -> desk().waiting(
                        PageRequest.first(2).from(first.next().orElseThrow())));

        assertThat(first.items()).extracting(WaitingApproval::quote).isEqualTo(waiting.subList(0, 2));
        assertThat(second.items()).extracting(WaitingApproval::quote).isEqualTo(waiting.subList(2, 3));
        assertThat(second.next()).isEmpty();
    }

    @Core
    @DisplayName("SAL-133 What waits is shown to who may decide it, and to nobody else")
    default void showsWhatWaits() {
        String channel = ApprovalUnderTest.channel();
        String role = "role-" + channel;
        always(channel, role, "legal");
        Actor boss = user("boss", role);
        Actor deputy = user("deputy");
        as(boss, () -> delegations()
                .delegate(new DelegationDetails(boss.user(), deputy.user(), today(), today(), Set.of(role), "")));
        Quote quote = submittedThrough(channel, SELLER, hundred("0"));
        Quote own = submittedThrough(channel, boss, hundred("0"));

        assertThat(waitingFor(boss)).containsExactly(quote.id());
        assertThat(waitingFor(deputy)).containsExactly(quote.id());
        assertThat(waitingFor(ADMIN)).contains(quote.id(), own.id());
        assertThat(waitingFor(SELLER)).doesNotContain(quote.id(), own.id());
        WaitingApproval shown =
                as(deputy, () -> desk().waiting(PageRequest.first())).items().get(0);
        assertThat(shown.inPlaceOf()).contains(boss.user());
        assertThat(shown.net()).isEqualTo(quote.net());
        as(boss, () -> approvals().approve(quote.id(), ""));
        assertThat(waitingFor(boss)).isEmpty();
    }

    @Full
    @DisplayName("SAL-134 What is over one's limit does not wait for one")
    default void showsWhatIsCovered() {
        String channel = ApprovalUnderTest.channel();
        String role = "role-" + channel;
        always(channel, role);
        Actor boss = user("boss", role);
        team().save(new SalesMember(
                boss.user(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ApprovalLimit(usd("150"), Optional.of(usd("200")), 3)),
                0));
        Quote small = submittedThrough(channel, SELLER, hundred("0"));
        Quote large = submittedThrough(channel, SELLER, line(goods("151"), 1));
        Quote other = submittedThrough(channel, SELLER, line(goods("101"), 1));

        assertThat(waitingFor(boss)).containsExactly(small.id(), other.id()).doesNotContain(large.id());
        as(boss, () -> approvals().approve(small.id(), ""));
        assertThat(waitingFor(boss)).isEmpty();
    }

    @Core
    @DisplayName("SAL-135 Who does not decide is reminded, and then somebody else may decide too; each once")
    default void followsUp() {
        String channel = ApprovalUnderTest.channel();
        Actor slow = user("slow");
        Actor head = user("head");
        team().save(new SalesMember(slow.user(), Optional.empty(), Optional.of(head.user()), Optional.empty(), 0));
        policies()
                .create(policy(channel, List.of(new ApproverRule.User(slow.user())))
                        .followedUp(new ApprovalFollowUp(Optional.of(24), Optional.of(48), Optional.empty())));
        Quote quote = submittedThrough(channel, SELLER, hundred("0"));

        desk().followUp();
        assertThat(actions(quote)).containsExactly(Action.SUBMITTED, Action.ASKED);
        setToday(today().plusDays(1));
        assertThat(desk().followUp()).as("how many were minded").isPositive();
        assertThat(desk().followUp()).isZero();
        assertThat(actions(quote)).containsExactly(Action.SUBMITTED, Action.ASKED, Action.REMINDED);
        assertThat(waitingFor(head)).isEmpty();
        setToday(today().plusDays(1));
        desk().followUp();
        desk().followUp();
        assertThat(actions(quote)).containsExactly(Action.SUBMITTED, Action.ASKED, Action.REMINDED, Action.ESCALATED);
        assertThat(waitingFor(head)).containsExactly(quote.id());
        assertThat(as(head, () -> approvals().approve(quote.id(), "")).state()).isEqualTo(QuoteState.APPROVED);
    }

    @Concurrent
    @DisplayName("SAL-136 Eight clocks that strike at once remind once")
    default void remindsOnce() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(policy(channel, List.of(new ApproverRule.Role("boss")))
                        .followedUp(new ApprovalFollowUp(Optional.of(1), Optional.empty(), Optional.empty())));
        Quote quote = submittedThrough(channel, SELLER, hundred("0"));
        setToday(today().plusDays(1));

        Together.run(8, i -> transactions().retrying(() -> desk().followUp()));
        desk().followUp();

        assertThat(actions(quote)).containsOnlyOnce(Action.REMINDED);
    }

    private List<Action> actions(Quote quote) {
        return desk().trail(quote.id()).stream().map(ApprovalRecord::action).toList();
    }

    @Core
    @DisplayName("SAL-137 Every step is on record with who, why, and the seal of what the quote said")
    default void keepsATrail() {
        Quote first = pending();
        as(MANAGER, () -> approvals().approve(first.id(), "a good customer"));
        Quote second = as(SELLER, () -> quotes().revise(first.id()));
        as(SELLER, () -> approvals().submit(second.id()));

        List<ApprovalRecord> trail = desk().trail(first.id());

        assertThat(trail)
                .extracting(ApprovalRecord::action)
                .containsExactly(
                        Action.SUBMITTED,
                        Action.ASKED,
                        Action.APPROVED,
                        Action.RELEASED,
                        Action.SUBMITTED,
                        Action.CARRIED_OVER,
                        Action.RELEASED);
        assertThat(trail).extracting(ApprovalRecord::revision).containsExactly(1, 1, 1, 1, 2, 2, 2);
        assertThat(trail.get(0).actor()).isEqualTo(SELLER.user());
        assertThat(trail.get(1).reason()).contains("15 %").contains("sales-manager");
        assertThat(trail.get(2).actor()).isEqualTo(MANAGER.user());
        assertThat(trail.get(2).reason()).isEqualTo("a good customer");
        assertThat(trail.get(5).reason()).contains(MANAGER.user()).contains("revision 1");
        assertThat(trail).allSatisfy(entry -> assertThat(entry.content()).matches("[0-9a-f]{64}"));
        assertThat(desk().trail(second.id())).isEqualTo(trail);
    }
}
