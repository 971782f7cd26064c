package org.tenon.sales.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.ForbiddenException;

/** Finds out what somebody may decide about a quote, and in whose name. */
final class Decider {

    /** @param by in whose name */
    record Decision(ApprovalRow step, Authority by) {}

    private final Actor actor;
    private final List<Authority> authorities;
    private final QuoteRow quote;
    private final Hierarchy hierarchy;

    Decider(Actor actor, List<Authority> authorities, QuoteRow quote, Hierarchy hierarchy) {
        this.actor = actor;
        this.authorities = authorities;
        this.quote = quote;
        this.hierarchy = hierarchy;
    }

    /** Who says no needs no limit, and may say it to himself. */
    Decision rejection(List<ApprovalRow> open) {
        return meant(open).stream().findFirst().orElseThrow(() -> notApprover(open));
    }

    /**
     * One decision for each step that may be approved.
     *
     * @throws ForbiddenException when there is none
     */
    List<Decision> approvals(List<ApprovalRow> open) {
        List<Decision> meant = meant(open);
        if (meant.isEmpty()) {
            throw notApprover(open);
        }
        List<Decision> foreign =
                meant.stream().filter(decision -> !isOwn(decision)).toList();
        if (foreign.isEmpty()) {
            throw new ForbiddenException(
                    "quote.own-document",
                    "Nobody approves his own quote.",
                    Map.of("quote", quote.id, "owner", quote.owner));
        }
        List<Decision> covered = new ArrayList<>();
        for (Decision decision : foreign) {
            if (covered.stream().noneMatch(done -> done.step() == decision.step())
                    && hierarchy.coversAlone(decision.by().holder(), quote)) {
                covered.add(decision);
            }
        }
        if (covered.isEmpty()) {
            throw overLimit(foreign.get(0).by().holder());
        }
        return covered;
    }

    private List<Decision> meant(List<ApprovalRow> open) {
        List<Decision> meant = new ArrayList<>();
        for (ApprovalRow step : open) {
            authorities.stream()
                    .filter(authority -> authority.mayDecide(step))
                    .forEach(authority -> meant.add(new Decision(step, authority)));
        }
        return meant;
    }

    private boolean isOwn(Decision decision) {
        return !decision.step().ownAllowed
                && !actor.hasRole(Authority.ADMIN)
                && decision.by().isConcernedBy(quote, actor.user());
    }

    private ForbiddenException notApprover(List<ApprovalRow> open) {
        String approvers = open.stream()
                .map(step -> step.approverKind.name().toLowerCase(Locale.ROOT) + " " + step.approver)
                .distinct()
                .collect(Collectors.joining(", "));
        int step = open.isEmpty() ? 0 : open.get(0).step;
        return new ForbiddenException(
                "quote.not-approver",
                "This step is decided by the " + approvers + ".",
                Map.of("quote", quote.id, "step", step, "approver", approvers));
    }

    private ForbiddenException overLimit(String holder) {
        Optional<String> left =
                hierarchy.left(holder).map(money -> money.amount().toPlainString() + " " + money.currency());
        return new ForbiddenException(
                "quote.over-limit",
                holder + " may approve " + left.orElse("nothing") + " now, and the quote is "
                        + quote.money(quote.dearestNet).amount().toPlainString() + " " + quote.currency + ".",
                Map.of("quote", quote.id, "holder", holder));
    }
}
