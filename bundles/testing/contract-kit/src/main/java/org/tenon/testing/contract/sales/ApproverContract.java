package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.ApprovalUnderTest.policy;
import static org.tenon.testing.contract.sales.ApprovalUnderTest.user;
import static org.tenon.testing.contract.sales.SalesUnderTest.line;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalLimit;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.Delegation;
import org.tenon.sales.DelegationDetails;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteState;
import org.tenon.sales.SalesMember;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Who decides: order, hierarchy, limits, delegation, one's own quotes. */
public interface ApproverContract extends ApprovalUnderTest {

    Actor BOSS = new Actor("berta.boss", Set.of("boss"), Set.of("*"));
    Actor LAWYER = new Actor("leo.lawyer", Set.of("legal"), Set.of("*"));

    private void refuses(Actor actor, Quote quote, String code) {
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> as(actor, () -> approvals().approve(quote.id(), "")))
                .matches(refused -> refused.code().equals(code), code);
    }

    private Quote approve(Actor actor, Quote quote) {
        return as(actor, () -> approvals().approve(quote.id(), ""));
    }

    private void place(Actor user, Optional<Actor> manager, Optional<ApprovalLimit> limit) {
        team().save(new SalesMember(user.user(), Optional.empty(), manager.map(Actor::user), limit, 0));
    }

    private static Optional<ApprovalLimit> upTo(String amount) {
        return Optional.of(ApprovalLimit.of(usd(amount)));
    }

    @Core
    @DisplayName("SAL-110 Serial approvers are asked one after the other")
    default void asksInOrder() {
        String channel = ApprovalUnderTest.channel();
        always(channel, "boss", "legal");
        Quote quote = submittedThrough(channel, SELLER, hundred("0"));

        refuses(LAWYER, quote, "quote.not-approver");
        Quote half = approve(BOSS, quote);
        assertThat(half.state()).isEqualTo(QuoteState.PENDING);
        assertThat(half.version()).isGreaterThan(quote.version());
        refuses(BOSS, quote, "quote.not-approver");
        assertThat(approve(LAWYER, quote).state()).isEqualTo(QuoteState.APPROVED);
    }

    @Core
    @DisplayName("SAL-111 Parallel approvers decide in any order, and all of them have to")
    default void asksAtOnce() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(policy(channel, List.of(new ApproverRule.Role("boss"), new ApproverRule.Role("legal")))
                        .inParallel());
        Quote quote = submittedThrough(channel, SELLER, hundred("0"));

        assertThat(quote.approvals()).extracting(Approval::stage).containsExactly(1, 1);
        assertThat(approve(LAWYER, quote).state()).isEqualTo(QuoteState.PENDING);
        assertThat(approve(BOSS, quote).state()).isEqualTo(QuoteState.APPROVED);
    }

    @Full
    @DisplayName("SAL-112 Policies ask in their order, those of one order side by side")
    default void ordersPolicies() {
        String channel = ApprovalUnderTest.channel();
        policies()
                .create(policy(channel, List.of(new ApproverRule.Role("last"))).at(300));
        policies()
                .create(policy(channel, List.of(new ApproverRule.Role("boss"))).at(200));
        policies()
                .create(policy(channel, List.of(new ApproverRule.Role("legal"))).at(200));

        Quote quote = submittedThrough(channel, SELLER, hundred("0"));

        assertThat(quote.approvals()).extracting(Approval::stage).containsExactly(1, 1, 2);
        assertThat(quote.approvals().get(2).approver()).isEqualTo("last");
        assertThat(quote.approvals().get(2).openedAt()).isEmpty();
    }

    @Full
    @DisplayName("SAL-113 One who rejects ends it, whoever has approved before")
    default void endsWithARejection() {
        String channel = ApprovalUnderTest.channel();
        always(channel, "boss", "legal");
        Quote quote = submittedThrough(channel, SELLER, hundred("0"));
        approve(BOSS, quote);

        Quote rejected = as(LAWYER, () -> approvals().reject(quote.id(), "not like this"));

        assertThat(rejected.state()).isEqualTo(QuoteState.REJECTED);
        assertThat(rejected.approvals())
                .extracting(Approval::state)
                .containsExactly(Approval.State.APPROVED, Approval.State.REJECTED);
    }

    @Core
    @DisplayName(
            "SAL-114 Nobody approves a quote that he wrote or handed in, an admin and who may by the policy excepted")
    default void refusesOwnDocuments() {
        String channel = ApprovalUnderTest.channel();
        Actor manager = user("mary", "boss");
        always(channel, "boss");
        Quote own = submittedThrough(channel, manager, hundred("0"));
        Quote others = draftedThrough(channel, SELLER, hundred("0"));
        as(manager, () -> approvals().submit(others.id()));
        String free = ApprovalUnderTest.channel();
        policies().create(policy(free, List.of(new ApproverRule.Role("boss"))).forOwnDocumentsToo());

        refuses(manager, own, "quote.own-document");
        refuses(manager, others, "quote.own-document");
        assertThat(approve(BOSS, own).state()).isEqualTo(QuoteState.APPROVED);
        assertThat(approve(ADMIN, others).state()).isEqualTo(QuoteState.APPROVED);
        Quote allowed = submittedThrough(free, manager, hundred("0"));
        assertThat(approve(manager, allowed).state()).isEqualTo(QuoteState.APPROVED);
    }

    @Full
    @DisplayName("SAL-115 The owner's manager decides; without one it is for an admin")
    default void asksTheManager() {
        String channel = ApprovalUnderTest.channel();
        policies().create(policy(channel, List.of(new ApproverRule.ManagerOfOwner())));
        Actor seller = user("seller");
        Actor manager = user("manager");
        place(seller, Optional.of(manager), Optional.empty());

        Quote quote = submittedThrough(channel, seller, hundred("0"));
        assertThat(quote.approvals().get(0).approver()).isEqualTo(manager.user());
        refuses(BOSS, quote, "quote.not-approver");
        assertThat(approve(manager, quote).state()).isEqualTo(QuoteState.APPROVED);
        Quote orphan = submittedThrough(channel, user("nobody"), hundred("0"));
        assertThat(orphan.approvals().get(0).approver()).isEqualTo("admin");
        assertThat(approve(ADMIN, orphan).state()).isEqualTo(QuoteState.APPROVED);
    }

    @Core
    @DisplayName("SAL-116 Limits climb the hierarchy: the first whose limit covers the quote decides, equality allowed")
    default void climbs() {
        String channel = ApprovalUnderTest.channel();
        policies().create(policy(channel, List.of(new ApproverRule.LimitHolder())));
        Actor seller = user("seller");
        Actor lead = user("lead");
        Actor head = user("head");
        place(seller, Optional.of(lead), upTo("1000000"));
        place(lead, Optional.of(head), upTo("100"));
        place(head, Optional.empty(), upTo("200"));

        assertThat(approverOf(channel, seller, "100")).isEqualTo(lead.user());
        assertThat(approverOf(channel, seller, "100.01")).isEqualTo(head.user());
        assertThat(approverOf(channel, seller, "200.01")).isEqualTo("admin");
    }

    private String approverOf(String channel, Actor seller, String amount) {
        return submittedThrough(channel, seller, line(goods(amount), 1))
                .approvals()
                .get(0)
                .approver();
    }

    @Core
    @DisplayName("SAL-117 Approvals of the last days count: 4500 of 5000 in 7 days leave room for 500, and not for 600")
    default void accumulates() {
        // iDempiere: the sum includes the document at hand, equality is allowed.
        String channel = ApprovalUnderTest.channel();
        always(channel, "boss");
        Actor rep = user("rep", "boss");
        place(rep, Optional.empty(), Optional.of(new ApprovalLimit(usd("1000"), Optional.of(usd("5000")), 7)));
        for (int i = 0; i < 5; i++) {
            approve(rep, submittedThrough(channel, SELLER, line(goods("900"), 1)));
        }

        refuses(rep, submittedThrough(channel, SELLER, line(goods("600"), 1)), "quote.over-limit");
        Quote fits = submittedThrough(channel, SELLER, line(goods("500"), 1));
        assertThat(approve(rep, fits).state()).isEqualTo(QuoteState.APPROVED);
        Quote later = submittedThrough(channel, SELLER, line(goods("600"), 1));
        refuses(rep, later, "quote.over-limit");
        setToday(today().plusDays(7));
        assertThat(approve(rep, later).state()).isEqualTo(QuoteState.APPROVED);
    }

    @Concurrent
    @DisplayName("SAL-118 Eight quotes approved at once do not together exceed what one may approve")
    default void accumulatesAtOnce() {
        String channel = ApprovalUnderTest.channel();
        always(channel, "boss");
        Actor rep = user("rep", "boss");
        place(rep, Optional.empty(), Optional.of(new ApprovalLimit(usd("100"), Optional.of(usd("300")), 7)));
        List<Quote> waiting = IntStream.range(0, 8)
                .mapToObj(i -> submittedThrough(channel, SELLER, hundred("0")))
                .toList();

        var outcomes = Together.run(8, i -> approve(rep, waiting.get(i)));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(3);
        assertThat(waiting.stream().map(quote -> found(quote.id()).state()).filter(QuoteState.APPROVED::equals))
                .hasSize(3);
    }

    @Core
    @DisplayName("SAL-119 A delegate decides in the other's place on the days that were named, and it is on record")
    default void delegates() {
        String channel = ApprovalUnderTest.channel();
        always(channel, "boss");
        Actor boss = user("boss", "boss");
        Actor deputy = user("deputy");
        LocalDate first = today().plusDays(1);
        Delegation delegation = as(boss, () -> delegations()
                .delegate(
                        new DelegationDetails(boss.user(), deputy.user(), first, first, Set.of("boss"), "a day off")));
        Quote quote = submittedThrough(channel, SELLER, hundred("0"));

        refuses(deputy, quote, "quote.not-approver");
        setToday(first);
        Quote approved = approve(deputy, quote);
        assertThat(approved.state()).isEqualTo(QuoteState.APPROVED);
        assertThat(approved.approvals().get(0).decidedBy()).contains(deputy.user());
        assertThat(approved.approvals().get(0).onBehalfOf()).contains(boss.user());
        Quote next = submittedThrough(channel, SELLER, hundred("0"));
        setToday(first.plusDays(1));
        refuses(deputy, next, "quote.not-approver");
        setToday(first);
        as(boss, () -> delegations().end(delegation.id()));
        refuses(deputy, next, "quote.not-approver");
        assertThat(delegations().find(delegation.id()).orElseThrow().endedAt()).isPresent();
    }

    @Full
    @DisplayName("SAL-120 A delegate has the other's limit, does not pass it on, and approves neither's own quotes")
    default void limitsDelegates() {
        String channel = ApprovalUnderTest.channel();
        always(channel, "boss");
        Actor boss = user("boss", "boss");
        Actor deputy = user("deputy");
        Actor third = user("third");
        place(boss, Optional.empty(), upTo("100"));
        DelegationDetails first =
                new DelegationDetails(boss.user(), deputy.user(), today(), today(), Set.of("boss"), "");
        as(boss, () -> delegations().delegate(first));
        DelegationDetails second = new DelegationDetails(deputy.user(), third.user(), today(), today(), Set.of(), "");
        as(deputy, () -> delegations().delegate(second));

        refuses(deputy, submittedThrough(channel, SELLER, line(goods("101"), 1)), "quote.over-limit");
        refuses(deputy, submittedThrough(channel, boss, hundred("0")), "quote.own-document");
        refuses(deputy, submittedThrough(channel, deputy, hundred("0")), "quote.own-document");
        refuses(third, submittedThrough(channel, SELLER, hundred("0")), "quote.not-approver");
    }

    @Full
    @DisplayName("SAL-121 One delegates what is his own, and no role that he has not")
    default void delegatesTheOwn() {
        Actor boss = user("boss", "boss");
        DelegationDetails foreign = new DelegationDetails("somebody", "another", today(), today(), Set.of(), "");
        DelegationDetails tooMuch =
                new DelegationDetails(boss.user(), "another", today(), today(), Set.of("boss", "cfo"), "");

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> as(boss, () -> delegations().delegate(foreign)))
                .matches(refused -> refused.code().equals("delegation.not-own"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> as(boss, () -> delegations().delegate(tooMuch)))
                .matches(refused -> SalesUnderTest.refusals(refused).equals(List.of("/roles delegation.role")));
        assertThat(as(ADMIN, () -> delegations().delegate(foreign)).createdBy()).isEqualTo(ADMIN.user());
    }

    @Full
    @DisplayName("SAL-122 A member of the team is kept, and does not answer to himself in the end")
    default void keepsTheTeam() {
        Actor one = user("one");
        Actor other = user("other");
        place(one, Optional.of(other), upTo("5"));
        SalesMember kept = team().find(one.user()).orElseThrow();

        assertThat(kept.manager()).contains(other.user());
        assertThat(kept.limit()).isEqualTo(upTo("5"));
        assertThat(SalesUnderTest.all(page -> team().list(page))).contains(kept);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> place(one, Optional.empty(), Optional.empty()));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> place(other, Optional.of(one), Optional.empty()))
                .matches(refused -> SalesUnderTest.refusals(refused).equals(List.of("/manager sales-member.cycle")));
        team().remove(one.user(), kept.version());
        assertThat(team().find(one.user())).isEmpty();
    }

    @Concurrent
    @DisplayName(
            "SAL-126 Of eight who give a user a place at once one does, and the others are told that they were late")
    default void keepsOnePlace() {
        SalesMember member =
                new SalesMember(ApprovalUnderTest.channel(), Optional.empty(), Optional.empty(), Optional.empty(), 0);

        var outcomes = Together.run(8, i -> team().save(member));

        assertThat(outcomes.stream().filter(Together.Outcome::succeeded)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(StaleVersionException.class));
    }
}
