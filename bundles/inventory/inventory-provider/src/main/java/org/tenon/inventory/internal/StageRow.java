package org.tenon.inventory.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.tenon.inventory.Stage;

/** A location through which goods go on their way in or out. */
@Entity
@Table(name = "inventory_stage")
@IdClass(StageKey.class)
class StageRow {

    @Id
    @Column(name = "warehouse")
    String warehouse = "";

    @Id
    @Column(name = "location")
    String location = "";

    @Column(name = "outward")
    boolean outward;

    /** From 0, of those in the same direction. */
    @Column(name = "step_no")
    int number;

    @Column(name = "available")
    boolean available;

    @Column(name = "days")
    int days;

    /** Until goods there are put away. */
    @Column(name = "days_left")
    int daysLeft;

    Stage toStage() {
        return new Stage(location, available, days);
    }
}
