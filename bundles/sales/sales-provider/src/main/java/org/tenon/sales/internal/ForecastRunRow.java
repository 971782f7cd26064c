package org.tenon.sales.internal;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** That the forecast of a month was kept. */
@Entity
@Table(name = "sales_forecast_run")
class ForecastRunRow {

    @Id
    @Column(name = "for_month")
    String month;

    @Column(name = "taken_on")
    LocalDate takenOn;
}
