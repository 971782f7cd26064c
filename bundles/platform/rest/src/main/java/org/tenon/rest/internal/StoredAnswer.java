package org.tenon.rest.internal;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The answer to a request with an {@code Idempotency-Key}, kept for a repetition. */
@Entity(name = "StoredAnswer")
@Table(name = "rest_idempotency")
class StoredAnswer {

    @Id
    @Column(length = 64)
    String id;

    @Column(name = "user_name")
    String user;

    String fingerprint;

    @Column(name = "stored_at")
    LocalDateTime storedAt;

    int status;

    @Column(name = "content_type")
    String contentType;

    String location;

    String etag;

    /** Compressed with gzip. */
    byte[] body;

    StoredAnswer() {}
}
