package org.tenon.inventory.internal;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An issue that was booked. */
@Entity
@Table(name = "inventory_issue")
@IdClass(IssueKey.class)
class IssueRow {

    @Id
    @Column(name = "document")
    String document = "";

    @Id
    @Column(name = "issue_key")
    String key = "";

    @Column(name = "issued_at")
    LocalDateTime issuedAt = LocalDateTime.MIN;
}
