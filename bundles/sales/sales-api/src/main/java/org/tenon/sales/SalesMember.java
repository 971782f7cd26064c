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
 * @param leadCapacity how many open leads he can work on, 0 to {@value #MAX_LEAD_CAPACITY}: leads without an owner go to who of the team
 *     has the most room. 0 takes none; empty is {@value #USUAL_LEAD_CAPACITY}
 * @param version rises with every change; 0 for one that is new
 */
public record SalesMember(
        String user,
        Optional<String> team,
        Optional<String> manager,
        Optional<ApprovalLimit> limit,
        Optional<Integer> leadCapacity,
        long version) {

    public static final int MAX_NAME = 200;
    public static final int MAX_LEAD_CAPACITY = 10_000;
    public static final int USUAL_LEAD_CAPACITY = 20;

    public SalesMember {
        checkName(user);
        team.ifPresent(SalesMember::checkName);
        manager.ifPresent(SalesMember::checkName);
        requireNonNull(limit, "limit");
        leadCapacity.ifPresent(capacity -> {
            if (capacity < 0 || capacity > MAX_LEAD_CAPACITY) {
                throw new IllegalArgumentException("a capacity is 0 to " + MAX_LEAD_CAPACITY + " leads");
            }
        });
    }

    /** Somebody who works on as many leads as is usual. */
    public SalesMember(
            String user, Optional<String> team, Optional<String> manager, Optional<ApprovalLimit> limit, long version) {
        this(user, team, manager, limit, Optional.empty(), version);
    }

    /** The same, who can work on so many leads. */
    public SalesMember takingLeads(int capacity) {
        return new SalesMember(user, team, manager, limit, Optional.of(capacity), version);
    }

    static void checkName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
    }
}
