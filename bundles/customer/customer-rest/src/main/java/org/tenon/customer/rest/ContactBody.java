package org.tenon.customer.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.Contact;
import org.tenon.kernel.problem.Violations;

/** A person to talk to. */
record ContactBody(@Nullable String name, Optional<String> email, Optional<String> phone, Optional<String> role) {

    static ContactBody of(Contact contact) {
        return new ContactBody(contact.name(), contact.email(), contact.phone(), contact.role());
    }

    Contact toContact(Violations violations, String pointer) {
        return new Contact(
                Given.text(violations, pointer + "/name", name),
                Given.text(email),
                Given.text(phone),
                Given.text(role));
    }
}
