package org.tenon.security.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A recovery code that was not used yet; never changed. */
@Entity
@Table(name = "security_recovery_code")
class RecoveryCodeRow {

    @Id
    private String hash;

    @Column(name = "user_id")
    private String userId;

    protected RecoveryCodeRow() {}

    RecoveryCodeRow(String hash, String userId) {
        this.hash = hash;
        this.userId = userId;
    }

    String hash() {
        return hash;
    }

    String userId() {
        return userId;
    }
}
