package org.tenon.sales.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tenon.kernel.actor.Actor;
import org.tenon.sales.ApproverKind;

/**
 * In whose name somebody can decide: his own, or that of a user who has delegated to him.
 *
 * @param holder whose name it is
 * @param roles what counts of the holder's roles
 * @param own whether the holder is the one who decides
 */
record Authority(String holder, Set<String> roles, boolean own) {

    /** Decides everything, as {@code API.md} promises the first user; a delegate does not inherit that. */
    static final String ADMIN = "admin";

    Authority {
        roles = Set.copyOf(roles);
    }

    /** The actor's own first, then the others' by when they were delegated. */
    static List<Authority> of(EntityManager em, Actor actor, LocalDate today) {
        List<Authority> all = new ArrayList<>();
        all.add(new Authority(actor.user(), actor.roles(), true));
        em.createQuery(
                        "select d from DelegationRow d where d.to = :user and d.first <= :today and d.last >= :today"
                                + " and d.endedAt is null order by d.id",
                        DelegationRow.class)
                .setParameter("user", actor.user())
                .setParameter("today", today)
                .getResultList()
                .forEach(row -> all.add(new Authority(row.from, row.roles(), false)));
        return all;
    }

    boolean isAdmin() {
        return own && roles.contains(ADMIN);
    }

    Optional<String> inPlaceOf() {
        return own ? Optional.empty() : Optional.of(holder);
    }

    boolean mayDecide(ApprovalRow step) {
        return isAdmin()
                || isMeant(step.approverKind, step.approver)
                || (step.escalatedTo != null && isMeant(ApproverKind.valueOf(step.escalatedKind), step.escalatedTo));
    }

    private boolean isMeant(ApproverKind kind, String name) {
        return kind == ApproverKind.ROLE ? roles.contains(name) : holder.equals(name);
    }

    /** Whether the quote is the decider's own, or the one's whose place he takes. */
    boolean isConcernedBy(QuoteRow quote, String decider) {
        return isWriter(quote, decider) || isWriter(quote, holder);
    }

    static boolean isWriter(QuoteRow quote, String user) {
        return user.equals(quote.owner) || user.equals(quote.submittedBy);
    }
}
