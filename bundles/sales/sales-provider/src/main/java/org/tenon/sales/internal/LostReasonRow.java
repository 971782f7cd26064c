package org.tenon.sales.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tenon.sales.LostReason;

/** A reason for losing as it is kept. */
@Entity
@Table(name = "sales_lost_reason")
class LostReasonRow {

    @Id
    @Column(name = "code")
    String code;

    @Column(name = "title")
    String title;

    @Column(name = "active")
    boolean active;

    @Version
    @Column(name = "version")
    long version;

    LostReason reason() {
        return new LostReason(code, title, active, version);
    }
}
