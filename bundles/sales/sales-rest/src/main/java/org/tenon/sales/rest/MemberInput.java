package org.tenon.sales.rest;

import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.ApprovalLimit;
import org.tenon.sales.SalesMember;

/** Somebody's place in the sales organisation as a request gives it. */
record MemberInput(
        Optional<String> team,
        Optional<String> manager,
        Optional<Money> limit,
        Optional<Money> accumulatedLimit,
        Optional<Integer> accumulatedDays,
        Optional<Integer> leadCapacity) {

    static MemberInput of(SalesMember member) {
        return new MemberInput(
                member.team(),
                member.manager(),
                member.limit().map(ApprovalLimit::document),
                member.limit().flatMap(ApprovalLimit::accumulated),
                member.limit().filter(limit -> limit.accumulated().isPresent()).map(ApprovalLimit::days),
                member.leadCapacity());
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is out of bounds */
    SalesMember member(String user, long version) {
        Violations violations = new Violations();
        name(violations, Optional.of(user), "");
        name(violations, team, "/team");
        name(violations, manager, "/manager");
        violations.check(
                limit.filter(Money::isNegative).isEmpty(), "/limit", "money.negative", "A limit is zero or more.");
        violations.check(
                accumulatedLimit.filter(Money::isNegative).isEmpty(),
                "/accumulatedLimit",
                "money.negative",
                "A limit is zero or more.");
        violations.check(
                accumulatedLimit
                        .map(sum -> limit.filter(each -> each.currency().equals(sum.currency()))
                                .isPresent())
                        .orElse(true),
                "/accumulatedLimit",
                "sales-member.limit",
                "An accumulated limit stands beside a limit in the same currency.");
        violations.check(
                accumulatedDays.isPresent() == accumulatedLimit.isPresent()
                        && accumulatedDays
                                .map(days -> days >= 1 && days <= ApprovalLimit.MAX_DAYS)
                                .orElse(true),
                "/accumulatedDays",
                "sales-member.days",
                "An accumulated limit is over 1 to " + ApprovalLimit.MAX_DAYS + " days.");
        violations.check(
                leadCapacity
                        .map(leads -> leads >= 0 && leads <= SalesMember.MAX_LEAD_CAPACITY)
                        .orElse(true),
                "/leadCapacity",
                "out-of-bounds",
                "A capacity is 0 to " + SalesMember.MAX_LEAD_CAPACITY + " leads.");
        violations.throwIfAny();
        return new SalesMember(
                user,
                team,
                manager,
                limit.map(each -> new ApprovalLimit(each, accumulatedLimit, accumulatedDays.orElse(1))),
                leadCapacity,
                version);
    }

    private static void name(Violations violations, Optional<String> name, String pointer) {
        violations.check(
                name.map(text -> !text.isBlank()
                                && text.length() <= SalesMember.MAX_NAME
                                && text.chars().noneMatch(Character::isISOControl))
                        .orElse(true),
                pointer,
                "text.length",
                "A name has 1 to " + SalesMember.MAX_NAME + " characters.");
    }
}
