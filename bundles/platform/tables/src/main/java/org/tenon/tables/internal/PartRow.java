package org.tenon.tables.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Some rows of an uploaded table, one after the other. */
@Entity
@Table(name = "tables_part")
class PartRow {

    @Id
    String id = "";

    @Column(name = "upload_id")
    String uploadId = "";

    /** The number of the last row in it. */
    @Column(name = "last_row")
    long lastRow;

    /** A JSON array of rows. */
    byte[] content = {};
}
