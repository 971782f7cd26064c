package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A person to talk to at a customer. */
public record Contact(String name, Optional<String> email, Optional<String> phone, Optional<String> role) {

    public Contact {
        requireNonNull(name, "name");
        requireNonNull(email, "email");
        requireNonNull(phone, "phone");
        requireNonNull(role, "role");
    }
}
