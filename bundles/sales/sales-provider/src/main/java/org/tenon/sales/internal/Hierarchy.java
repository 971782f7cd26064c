package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.tenon.kernel.Money;
import org.tenon.persistence.Utc;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalLimit;
import org.tenon.sales.ApproverKind;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.QuoteState;

/** Who answers to whom, and who may approve how much, within one transaction. */
final class Hierarchy {

    /**
     * An approver by name.
     *
     * @param kind what the name is of
     */
    record Approver(ApproverKind kind, String name) {

        static final Approver ADMINS = new Approver(ApproverKind.ROLE, Authority.ADMIN);
    }

    private final EntityManager em;
    private final Instant now;

    Hierarchy(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    Approver approver(ApproverRule rule, QuoteRow quote) {
        if (rule instanceof ApproverRule.Role role) {
            return new Approver(ApproverKind.ROLE, role.role());
        }
        if (rule instanceof ApproverRule.User user) {
            return new Approver(ApproverKind.USER, user.user());
        }
        if (rule instanceof ApproverRule.ManagerOfOwner) {
            return managerOf(quote.owner)
                    .map(manager -> new Approver(ApproverKind.USER, manager))
                    .orElse(Approver.ADMINS);
        }
        return limitHolder(quote);
    }

    private Approver limitHolder(QuoteRow quote) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = managerOf(quote.owner);
        while (next.isPresent() && seen.add(next.get())) {
            if (covers(next.get(), quote)) {
                return new Approver(ApproverKind.USER, next.get());
            }
            next = managerOf(next.get());
        }
        return Approver.ADMINS;
    }

    /** Who has a team, and which. */
    static Map<String, String> teams(EntityManager em) {
        Map<String, String> teams = new HashMap<>();
        em.createQuery("select m from SalesMemberRow m where m.team is not null", SalesMemberRow.class)
                .getResultList()
                .forEach(member -> teams.put(member.user, member.team));
        return teams;
    }

    Optional<String> managerOf(String user) {
        return member(user).map(row -> row.manager);
    }

    /** Whether the user's limit covers the quote; one who has none is not bound. */
    boolean covers(String user, QuoteRow quote) {
        return limitOf(user)
                .map(limit -> limit.covers(quote.money(quote.dearestNet), approvedBy(user, limit, Optional.of(quote))))
                .orElse(true);
    }

    /**
     * {@link #covers}, so that of two quotes that he approves at once the second one counts the first: until this transaction
     * ends, nobody else decides in his name.
     */
    boolean coversAlone(String user, QuoteRow quote) {
        em.find(SalesMemberRow.class, user, LockModeType.PESSIMISTIC_WRITE);
        return covers(user, quote);
    }

    Optional<ApprovalLimit> limitOf(String user) {
        return member(user).flatMap(SalesMemberRow::limit);
    }

    /** What the user may still approve: with what he approved in the days before, and for each quote. */
    Optional<Money> left(String user) {
        return limitOf(user).map(limit -> limit.accumulated()
                .map(sum -> sum.minus(approvedBy(user, limit, Optional.empty())))
                .filter(rest -> rest.compareTo(limit.document()) < 0)
                .orElse(limit.document()));
    }

    /**
     * The net amounts that were approved in the user's name within the days, in the limit's currency. Of a quote's revisions the
     * largest counts, and those of the quote at hand do not.
     */
    private Money approvedBy(String user, ApprovalLimit limit, Optional<QuoteRow> without) {
        Money none = Money.zero(limit.document().currency());
        if (limit.accumulated().isEmpty()) {
            return none;
        }
        List<Object[]> decided = em.createQuery(
                        "select q.number, q.dearestNet from ApprovalRow a, QuoteRow q where a.quote = q.id and a.state = :approved"
                                + " and a.carriedFrom is null and a.decidedAt > :since and q.currency = :currency"
                                + " and q.state <> :superseded"
                                + " and ((a.onBehalfOf is null and a.decidedBy = :user) or a.onBehalfOf = :user)",
                        Object[].class)
                .setParameter("approved", Approval.State.APPROVED)
                .setParameter("since", Utc.column(now.minus(limit.days(), ChronoUnit.DAYS)))
                .setParameter("currency", none.currency().getCurrencyCode())
                .setParameter("superseded", QuoteState.SUPERSEDED)
                .setParameter("user", user)
                .getResultList();
        Map<String, BigDecimal> byNumber = new HashMap<>();
        decided.forEach(row -> byNumber.merge((String) row[0], (BigDecimal) row[1], BigDecimal::max));
        without.ifPresent(quote -> byNumber.remove(quote.number));
        return new Money(byNumber.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), none.currency());
    }

    private Optional<SalesMemberRow> member(String user) {
        return Optional.ofNullable(em.find(SalesMemberRow.class, user));
    }
}
