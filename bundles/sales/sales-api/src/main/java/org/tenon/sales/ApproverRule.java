package org.tenon.sales;

/** Who is to decide. It is worked out when a quote is handed in. */
public sealed interface ApproverRule {

    /** Everybody who has the role. */
    record Role(String role) implements ApproverRule {
        public Role {
            named(role);
        }
    }

    /** One user. */
    record User(String user) implements ApproverRule {
        public User {
            named(user);
        }
    }

    /** The manager of the quote's owner ({@link SalesMember}); the role {@code admin} when there is none. */
    record ManagerOfOwner() implements ApproverRule {}

    /**
     * The first of the owner's manager, the manager's manager and so on whose limit covers the quote; the role
     * {@code admin} when nobody's does.
     */
    record LimitHolder() implements ApproverRule {}

    private static void named(String name) {
        if (name.isBlank() || name.length() > SalesMember.MAX_NAME) {
            throw new IllegalArgumentException("an approver's name has 1 to " + SalesMember.MAX_NAME + " characters");
        }
    }
}
