package org.tenon.customer.internal;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.Contact;

/** A row of contacts. */
@Entity(name = "Contact")
@Table(name = "customer_contact")
@IdClass(RowKey.class)
class ContactEntity {

    @Id
    @Column(name = "customer_id")
    private String customerId;

    @Id
    private int place;

    private String name;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String role;

    ContactEntity(String customerId, int place, Contact contact) {
        this.customerId = customerId;
        this.place = place;
        fill(contact);
    }

    final void fill(Contact contact) {
        name = contact.name();
        email = contact.email().orElse(null);
        phone = contact.phone().orElse(null);
        role = contact.role().orElse(null);
    }

    String customerId() {
        return customerId;
    }

    Contact toContact() {
        return new Contact(name, Optional.ofNullable(email), Optional.ofNullable(phone), Optional.ofNullable(role));
    }
}
