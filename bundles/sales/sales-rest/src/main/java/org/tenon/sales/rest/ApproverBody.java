package org.tenon.sales.rest;

import java.util.Optional;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.ApproverRule;
import org.tenon.sales.SalesMember;

/**
 * Who is to decide, in exactly one of these forms: {@code {"role": "cfo"}}, {@code {"user": "mona"}}, {@code {"who":
 * "owners_manager"}}, {@code {"who": "limit_holder"}}.
 */
record ApproverBody(Optional<String> role, Optional<String> user, Optional<Who> who) {

    /** Approvers that are worked out from the sales organisation. */
    enum Who {
        OWNERS_MANAGER,
        LIMIT_HOLDER
    }

    static ApproverBody of(ApproverRule rule) {
        if (rule instanceof ApproverRule.Role role) {
            return new ApproverBody(Optional.of(role.role()), Optional.empty(), Optional.empty());
        }
        if (rule instanceof ApproverRule.User user) {
            return new ApproverBody(Optional.empty(), Optional.of(user.user()), Optional.empty());
        }
        Who who = rule instanceof ApproverRule.ManagerOfOwner ? Who.OWNERS_MANAGER : Who.LIMIT_HOLDER;
        return new ApproverBody(Optional.empty(), Optional.empty(), Optional.of(who));
    }

    void check(Violations violations, String pointer) {
        int forms = (role.isPresent() ? 1 : 0) + (user.isPresent() ? 1 : 0) + (who.isPresent() ? 1 : 0);
        violations.check(
                forms == 1, pointer, "approval-policy.approver", "An approver has exactly one of role, user and who.");
        violations.check(role.map(ApproverBody::isName).orElse(true), pointer + "/role", "text.length", length());
        violations.check(user.map(ApproverBody::isName).orElse(true), pointer + "/user", "text.length", length());
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= SalesMember.MAX_NAME;
    }

    private static String length() {
        return "A name has 1 to " + SalesMember.MAX_NAME + " characters.";
    }

    ApproverRule rule() {
        return role.<ApproverRule>map(ApproverRule.Role::new)
                .or(() -> user.map(ApproverRule.User::new))
                .orElseGet(() -> who.orElseThrow() == Who.OWNERS_MANAGER
                        ? new ApproverRule.ManagerOfOwner()
                        : new ApproverRule.LimitHolder());
    }
}
