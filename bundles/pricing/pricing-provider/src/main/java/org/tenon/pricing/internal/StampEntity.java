package org.tenon.pricing.internal;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of stamps. Only queried: the rows come with the schema and are changed by {@link Stamps}. */
@Entity(name = "Stamp")
@Table(name = "pricing_stamp")
@SuppressWarnings("UnusedVariable") // queries read the fields
class StampEntity {

    @Id
    private String part;

    private String stamp;
    private long edition;

    StampEntity(String part, String stamp, long edition) {
        this.part = part;
        this.stamp = stamp;
        this.edition = edition;
    }
}
