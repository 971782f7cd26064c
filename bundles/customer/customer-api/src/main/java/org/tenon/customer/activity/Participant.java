package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Somebody who takes part besides the owner: a contact of the customer, a colleague, anybody.
 *
 * @param name as people call him, 1 to 200 characters
 * @param user the user's name, when he has an account here: the activity is in his calendar then
 */
public record Participant(String name, Optional<String> user, Optional<String> email, Optional<String> phone) {

    public Participant {
        requireNonNull(name, "name");
        requireNonNull(user, "user");
        requireNonNull(email, "email");
        requireNonNull(phone, "phone");
    }

    /** Somebody outside of whom the name is known. */
    public static Participant named(String name) {
        return new Participant(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A colleague. */
    public static Participant user(String user) {
        return new Participant(user, Optional.of(user), Optional.empty(), Optional.empty());
    }
}
