package org.tenon.sales.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenon.customer.Contact;

/** The person that a lead is, as a customer's contact. */
final class LeadContact {

    private LeadContact() {}

    static Contact of(LeadRow lead) {
        return new Contact(
                lead.name, Optional.ofNullable(lead.email), Optional.ofNullable(lead.phone), Optional.empty());
    }

    /**
     * The contacts with the lead's among them. Who has his e-mail address is he and, when it has none, who is called like him; what such
     * a contact is silent about is filled in, and nothing that it says is changed.
     */
    static List<Contact> merged(List<Contact> contacts, Contact lead) {
        List<Contact> merged = new ArrayList<>(contacts);
        for (int i = 0; i < merged.size(); i++) {
            Contact there = merged.get(i);
            if (isSame(there, lead)) {
                merged.set(
                        i,
                        new Contact(
                                there.name(),
                                there.email().or(lead::email),
                                there.phone().or(lead::phone),
                                there.role()));
                return merged;
            }
        }
        if (lead.email().isPresent() || lead.phone().isPresent()) {
            merged.add(lead);
        }
        return merged;
    }

    private static boolean isSame(Contact one, Contact other) {
        if (one.email().isPresent() && other.email().isPresent()) {
            return one.email().get().equalsIgnoreCase(other.email().get());
        }
        return one.name().equalsIgnoreCase(other.name());
    }
}
