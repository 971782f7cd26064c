package org.tenon.sales.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.tenon.sales.ApprovalFlow;
import org.tenon.sales.ApprovalPolicy;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.QuoteLine;
import org.tenon.sales.internal.policy.Judgement;
import org.tenon.sales.internal.policy.Measures;
import org.tenon.sales.internal.policy.QuoteFacts;

/**
 * Who has to decide about a quote, in which order, and what of it was decided on an earlier revision.
 *
 * @param steps by stage; not in the tables yet
 * @param judgements the policies that ask, in their order
 */
record ApprovalPlan(List<ApprovalRow> steps, List<Judgement> judgements, Measures measures) {

    /**
     * @param submitter who hands the quote in
     * @param margins whether somebody wants to see the margin, though no policy asks
     */
    static ApprovalPlan of(
            EntityManager em,
            QuoteRow quote,
            List<QuoteLine> lines,
            List<ApprovalPolicy> policies,
            QuoteFactsReader reader,
            String submitter,
            Instant now,
            boolean margins) {
        boolean costly = margins || QuoteFactsReader.asksForMargin(policies);
        QuoteFacts facts = reader.read(quote, lines, policies, costly);
        List<Judgement> judgements = policies.stream()
                .flatMap(policy -> Judgement.of(policy, facts).stream())
                .toList();
        // A step keeps the margin beside what it was asked for.
        boolean missing = !costly && !judgements.isEmpty();
        Measures measures = Measures.of(missing ? reader.read(quote, lines, policies, true) : facts);
        List<ApprovalRow> steps = asked(judgements, new Hierarchy(em, now), quote, measures);
        List<ApprovalRow> before = steps.isEmpty() ? List.of() : new QuoteStore(em).approvedBefore(quote);
        for (Judgement judgement : judgements) {
            steps.stream()
                    .filter(step -> judgement.policy().id().value().equals(step.policy))
                    .forEach(step -> carried(step, before, judgement.policy().details(), quote, submitter)
                            .ifPresent(old -> step.carryOver(old, quote.revision - 1)));
        }
        return new ApprovalPlan(steps, judgements, measures);
    }

    List<ApprovalRow> stepsOf(Judgement judgement) {
        return steps.stream()
                .filter(step -> judgement.policy().id().value().equals(step.policy))
                .toList();
    }

    /** Policies of one order ask side by side, those of the next when all of these have approved. */
    private static List<ApprovalRow> asked(
            List<Judgement> judgements, Hierarchy hierarchy, QuoteRow quote, Measures measures) {
        List<ApprovalRow> steps = new ArrayList<>();
        int through = 0;
        for (List<Judgement> sideBySide : judgements.stream()
                .collect(groupingBy(judgement -> judgement.policy().details().order(), TreeMap::new, toList()))
                .values()) {
            int last = through;
            for (Judgement judgement : sideBySide) {
                ApprovalPolicyDetails policy = judgement.policy().details();
                int stage = through + 1;
                for (ApproverRule rule : policy.approvers()) {
                    steps.add(ApprovalRow.asked(judgement, stage, hierarchy.approver(rule, quote), measures));
                    last = Math.max(last, stage);
                    stage += policy.flow() == ApprovalFlow.SERIAL ? 1 : 0;
                }
            }
            through = last;
        }
        steps.sort(Comparator.comparingInt(step -> step.stage));
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).place(quote.id, i + 1);
        }
        return steps;
    }

    /** The decision that need not be made again: of the same policy and approver, on something that was no better. */
    private static Optional<ApprovalRow> carried(
            ApprovalRow step,
            List<ApprovalRow> before,
            ApprovalPolicyDetails policy,
            QuoteRow quote,
            String submitter) {
        return before.stream()
                .filter(old -> old.measures != null
                        && step.policy.equals(old.policy)
                        && step.approverKind == old.approverKind
                        && step.approver.equals(old.approver))
                .filter(old -> policy.ownDocuments() || !isOwn(old, quote, submitter))
                .filter(old ->
                        PolicyJson.measures(step.measures).isNoWorseThan(PolicyJson.measures(old.measures), policy))
                .findFirst();
    }

    /** Who approved the earlier revision has written this one himself. */
    private static boolean isOwn(ApprovalRow old, QuoteRow quote, String submitter) {
        String user = old.decidedBy == null ? "" : old.decidedBy;
        return user.equals(quote.owner) || user.equals(submitter) || quote.owner.equals(old.onBehalfOf);
    }
}
