package org.tenon.testing.contract.sales;

import static org.tenon.testing.contract.sales.SalesUnderTest.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tenon.kernel.Percent;
import org.tenon.kernel.actor.Actor;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApprovalPolicy;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteAttribute;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;

/**
 * Approval by policies that a test makes. Each test sells through a channel of its own, and its policies are for that channel
 * only, so that nobody else's quotes meet them.
 */
public interface ApprovalUnderTest extends SalesUnderTest {

    /** A channel that no other test knows. */
    static String channel() {
        return "t-" + UUID.randomUUID();
    }

    /** A user whom no other test knows. */
    static Actor user(String name, String... roles) {
        return new Actor(name + "-" + UUID.randomUUID(), Set.of(roles), Set.of("quote.*", "approval.*"));
    }

    /** A policy for quotes of a channel on which all the conditions hold. */
    static ApprovalPolicyDetails policy(String channel, List<ApproverRule> approvers, ApprovalCondition... conditions) {
        List<ApprovalCondition> all = new ArrayList<>(List.of(conditions));
        all.add(new ApprovalCondition.In(QuoteAttribute.CHANNEL, Set.of(channel)));
        return ApprovalPolicyDetails.of("for tests", all, approvers);
    }

    /** A policy that asks a role about every quote of a channel. */
    default ApprovalPolicy always(String channel, String... roles) {
        List<ApproverRule> approvers = new ArrayList<>();
        for (String role : roles) {
            approvers.add(new ApproverRule.Role(role));
        }
        return policies().create(policy(channel, approvers));
    }

    static QuoteDraft through(String channel, QuoteDraft draft) {
        return new QuoteDraft(
                draft.customer(),
                draft.opportunity(),
                draft.currency(),
                draft.date(),
                draft.validUntil(),
                Optional.of(channel),
                draft.priceList(),
                draft.lines());
    }

    default Quote draftedThrough(String channel, Actor seller, PriceRequestLine... lines) {
        QuoteDraft draft = through(channel, draft(lines));
        return as(seller, () -> quotes().draft(draft));
    }

    default Quote submittedThrough(String channel, Actor seller, PriceRequestLine... lines) {
        QuoteId quote = draftedThrough(channel, seller, lines).id();
        return as(seller, () -> approvals().submit(quote));
    }

    /** A thing for 100 USD, less so many percent. */
    default PriceRequestLine hundred(String percent) {
        return line(goods("100"), 1).less(Percent.of(percent));
    }

    /** The names of the approvers of steps in a state, in order. */
    static List<String> approvers(Quote quote, Approval.State state) {
        return quote.approvals().stream()
                .filter(step -> step.state() == state)
                .map(Approval::approver)
                .toList();
    }
}
