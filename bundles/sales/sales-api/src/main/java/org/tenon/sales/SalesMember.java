package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A user's place in the sales organisation.
 *
 * @param user the user's name, as the platform's security knows it; 1 to 200 characters
 * @param team its name; 1 to 200 characters
 * @param manager the user whom he answers to
 * @param limit how much he may approve; empty when no limit binds him
 * @param version rises with every change; 0 for one that is new
 */
public record SalesMember(
        String user, Optional<String> team, Optional<String> manager, Optional<ApprovalLimit> limit, long version) {

    public static final int MAX_NAME = 200;

    public SalesMember {
        checkName(user);
        team.ifPresent(SalesMember::checkName);
        manager.ifPresent(SalesMember::checkName);
        requireNonNull(limit, "limit");
    }

    static void checkName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
    }
}
