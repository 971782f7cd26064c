package org.tenon.configuration.internal;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** What an admin has set of a configuration, as JSON. */
@Entity
@Table(name = "configuration_kept")
class KeptRow {

    @Id
    String pid = "";

    @Version
    long version;

    @Column(length = 100_000)
    String content = "{}";

    @Column(name = "changed_by")
    String changedBy = "";

    @Column(name = "changed_at")
    LocalDateTime changedAt = LocalDateTime.MIN;
}
