package org.tenon.inventory.internal;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A day up to which everything is closed, as a text: JPA takes no day for a key. */
@Entity
@Table(name = "inventory_closing")
class ClosingRow {

    @Id
    @Column(name = "through")
    String through = "";

    @Column(name = "closed_at")
    LocalDateTime closedAt = LocalDateTime.MIN;
}
