package org.tenon.order.internal;

import java.security.SecureRandom;
import java.util.Base64;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What links are signed with, as it is kept. */
@Entity
@Table(name = "order_link_key")
class LinkKeyRow {

    static final String ONLY = "1";

    private static final int BYTES = 32;

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "secret")
    String secret;

    static LinkKeyRow random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        LinkKeyRow row = new LinkKeyRow();
        row.id = ONLY;
        row.secret = Base64.getEncoder().encodeToString(bytes);
        return row;
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(secret);
    }
}
