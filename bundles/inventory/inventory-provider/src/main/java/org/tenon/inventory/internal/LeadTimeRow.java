package org.tenon.inventory.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** What the last arrivals of a product say. */
@Entity
@Table(name = "inventory_lead_time")
class LeadTimeRow {

    @Id
    @Column(name = "product")
    String product = "";

    @Column(name = "cases")
    int cases;

    @Column(name = "quantiles")
    String quantiles = "";

    @Version
    @Column(name = "version")
    long version;
}
