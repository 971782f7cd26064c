package org.tenon.inventory.internal;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What was planned and has come in whole. */
@Entity
@Table(name = "inventory_arrival")
class ArrivalRow {

    @Id
    @Column(name = "planned")
    String planned = "";

    @Column(name = "product")
    String product = "";

    /** From the day on which it was planned. */
    @Column(name = "took_days")
    int tookDays;

    /** After the day that was expected at first; negative when it was early. */
    @Column(name = "late_days")
    int lateDays;

    @Column(name = "arrived_at")
    LocalDateTime arrivedAt = LocalDateTime.MIN;
}
