package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actor;
import org.tenon.persistence.Utc;
import org.tenon.sales.Approval;
import org.tenon.sales.ApproverKind;
import org.tenon.sales.QuoteState;
import org.tenon.sales.WaitingApproval;

/** What waits for somebody: the rules of {@link Decider} as one query, so that pages are whole. */
final class Inbox {

    private static final String OPEN = "select a, q from ApprovalRow a, QuoteRow q where a.quote = q.id"
            + " and a.state = :open and a.openedAt is not null and q.state = :pending";

    private final EntityManager em;
    private final Actor actor;
    private final List<Authority> authorities;
    private final Hierarchy hierarchy;
    private final Map<String, Object> parameters = new HashMap<>();

    Inbox(EntityManager em, Actor actor, List<Authority> authorities, Hierarchy hierarchy) {
        this.em = em;
        this.actor = actor;
        this.authorities = authorities;
        this.hierarchy = hierarchy;
    }

    Page<WaitingApproval> waiting(PageRequest page) {
        List<String> either = new ArrayList<>();
        for (int i = 0; i < authorities.size(); i++) {
            either.add("(" + meant(authorities.get(i), i) + foreign(i) + covered(authorities.get(i), i) + ")");
        }
        String after = page.after().isPresent() ? " and a.id > :after" : "";
        TypedQuery<Object[]> found = em.createQuery(
                OPEN + " and (" + String.join(" or ", either) + ")" + after + " order by a.id", Object[].class);
        parameters.put("open", Approval.State.PENDING);
        parameters.put("pending", QuoteState.PENDING);
        page.after().ifPresent(cursor -> parameters.put("after", cursor));
        parameters.forEach(found::setParameter);
        List<Object[]> rows = found.setMaxResults(page.limit() + 1).getResultList();
        return Page.of(rows, page.limit(), row -> ((ApprovalRow) row[0]).id)
                .map(row -> waiting((ApprovalRow) row[0], (QuoteRow) row[1]));
    }

    private String meant(Authority authority, int i) {
        if (authority.isAdmin()) {
            return "a.id is not null";
        }
        parameters.put("user", ApproverKind.USER);
        parameters.put("userName", ApproverKind.USER.name());
        parameters.put("holder" + i, authority.holder());
        String named = "(a.approverKind = :user and a.approver = :holder" + i + ")"
                + " or (a.escalatedKind = :userName and a.escalatedTo = :holder" + i + ")";
        if (authority.roles().isEmpty()) {
            return "(" + named + ")";
        }
        parameters.put("role", ApproverKind.ROLE);
        parameters.put("roleName", ApproverKind.ROLE.name());
        parameters.put("roles" + i, authority.roles());
        return "(" + named + " or (a.approverKind = :role and a.approver in :roles" + i + ")"
                + " or (a.escalatedKind = :roleName and a.escalatedTo in :roles" + i + "))";
    }

    /** Nobody's own quotes, unless the policy allows it. */
    private String foreign(int i) {
        if (actor.hasRole(Authority.ADMIN)) {
            return "";
        }
        parameters.put("actor", actor.user());
        parameters.put("holder" + i, authorities.get(i).holder());
        String writer = ":actor, :holder" + i;
        return " and (a.ownAllowed = true or (q.owner not in (" + writer
                + ") and (q.submittedBy is null or q.submittedBy not in (" + writer + "))))";
    }

    private String covered(Authority authority, int i) {
        Optional<Money> left = hierarchy.left(authority.holder());
        if (left.isEmpty()) {
            return "";
        }
        parameters.put("most" + i, left.get().amount().max(BigDecimal.ZERO));
        parameters.put("currency" + i, left.get().currency().getCurrencyCode());
        return " and q.currency = :currency" + i + " and q.dearestNet <= :most" + i;
    }

    private WaitingApproval waiting(ApprovalRow step, QuoteRow quote) {
        Optional<String> inPlaceOf = authorities.stream()
                .filter(authority -> authority.mayDecide(step))
                .findFirst()
                .flatMap(Authority::inPlaceOf);
        // Not in the call below: OpenJPA's enhancer cannot read a branch among as many arguments.
        boolean escalated = step.escalatedTo != null;
        return new WaitingApproval(
                step.approvalId(),
                quote.quoteId(),
                quote.number,
                quote.revision,
                new CustomerId(quote.customer),
                quote.owner,
                quote.money(quote.dearestNet),
                quote.money(quote.gross),
                step.step,
                step.reason,
                step.approverKind,
                step.approver,
                Utc.instant(step.openedAt),
                inPlaceOf,
                escalated);
    }
}
