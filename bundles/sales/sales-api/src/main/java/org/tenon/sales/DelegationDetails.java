package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;

/**
 * On these days one user decides in another's place: what names the other user, and what asks for one of the roles. Who
 * decides in another's place has the other's limit, and does not hand it on.
 *
 * @param from who is away
 * @param to who decides
 * @param first the first day
 * @param last the last day, inclusive
 * @param roles which of {@code from}'s roles the other takes over; at most 50
 * @param reason at most 500 characters
 */
public record DelegationDetails(
        String from, String to, LocalDate first, LocalDate last, Set<String> roles, String reason) {

    public static final int MAX_ROLES = 50;
    public static final int MAX_REASON = 500;

    public DelegationDetails {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        roles = Set.copyOf(roles);
        SalesMember.checkName(from);
        SalesMember.checkName(to);
        if (from.equals(to)) {
            throw new IllegalArgumentException("nobody delegates to himself");
        }
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a delegation ends on its first day or later");
        }
        if (roles.size() > MAX_ROLES || reason.length() > MAX_REASON) {
            throw new IllegalArgumentException("a delegation has at most " + MAX_ROLES
                    + " roles and a reason of at most " + MAX_REASON + " characters");
        }
    }
}
