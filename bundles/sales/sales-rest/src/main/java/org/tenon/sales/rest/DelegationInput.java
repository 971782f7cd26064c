package org.tenon.sales.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.DelegationDetails;
import org.tenon.sales.SalesMember;

/** A delegation as a request gives it. */
record DelegationInput(
        Optional<String> from,
        @Nullable String to,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        Optional<List<String>> roles,
        Optional<String> reason) {

    /**
     * @param user who asks; it is his place when no other is named
     * @param own which roles he takes along when none is named
     */
    DelegationDetails details(String user, Set<String> own) {
        Violations violations = new Violations();
        String away = from.orElse(user);
        name(violations, away, "/from");
        if (name(violations, to, "/to")) {
            violations.check(!away.equals(to), "/to", "delegation.same-user", "Nobody delegates to himself.");
        }
        boolean both = violations.check(first != null, "/first", "required", "A delegation has a first day.");
        both &= violations.check(last != null, "/last", "required", "A delegation has a last day.");
        violations.check(
                !both || !last.isBefore(first), "/last", "delegation.days", "The last day is the first or later.");
        violations.check(
                reason.map(text -> text.length() <= DelegationDetails.MAX_REASON)
                        .orElse(true),
                "/reason",
                "text.length",
                "A reason has at most " + DelegationDetails.MAX_REASON + " characters.");
        violations.check(
                roles.map(DelegationInput::areNames).orElse(true),
                "/roles",
                "delegation.roles",
                "There are at most " + DelegationDetails.MAX_ROLES + " roles.");
        violations.throwIfAny();
        return new DelegationDetails(
                away,
                to,
                first,
                last,
                roles.<Set<String>>map(TreeSet::new).orElse(away.equals(user) ? own : Set.of()),
                reason.orElse(""));
    }

    private static boolean areNames(List<String> roles) {
        return roles.size() <= DelegationDetails.MAX_ROLES
                && roles.stream()
                        .allMatch(role -> role != null && !role.isBlank() && role.length() <= SalesMember.MAX_NAME);
    }

    private static boolean name(Violations violations, @Nullable String name, String pointer) {
        return violations.check(
                name != null && !name.isBlank() && name.length() <= SalesMember.MAX_NAME,
                pointer,
                name == null ? "required" : "text.length",
                "A user's name has 1 to " + SalesMember.MAX_NAME + " characters.");
    }
}
