package org.tenon.order.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.catalog.ProductId;
import org.tenon.order.installation.InstallationDemand;

/** What it takes to install a product, as it is kept. */
@Entity
@Table(name = "order_installation_demand")
class DemandRow {

    @Id
    @Column(name = "product_id")
    String product;

    @Column(name = "minutes")
    int minutes;

    @Column(name = "skills")
    String skills;

    InstallationDemand demand() {
        return new InstallationDemand(new ProductId(product), minutes, JsonColumns.skills(skills));
    }
}
