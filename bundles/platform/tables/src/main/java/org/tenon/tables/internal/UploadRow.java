package org.tenon.tables.internal;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An uploaded table without its rows. */
@Entity
@Table(name = "tables_upload")
class UploadRow {

    @Id
    String id = "";

    String name = "";

    /** A JSON array. */
    byte[] headings = {};

    @Column(name = "row_count")
    long rows;

    @Column(name = "uploaded_by")
    String uploadedBy = "";

    @Column(name = "uploaded_at")
    LocalDateTime uploadedAt = LocalDateTime.MIN;
}
