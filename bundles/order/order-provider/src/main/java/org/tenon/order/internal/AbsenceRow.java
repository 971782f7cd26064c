package org.tenon.order.internal;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.NewId;
import org.tenon.order.installation.Absence;
import org.tenon.order.installation.AbsenceId;
import org.tenon.order.installation.EngineerId;
import org.tenon.order.installation.NewAbsence;

/** An absence or a holiday as it is kept. Never changed. */
@Entity
@Table(name = "order_absence")
class AbsenceRow {

    @Id
    @Column(name = "id")
    String id;

    /** Null for everybody. */
    @Column(name = "engineer_id")
    @Nullable
    String engineer;

    @Column(name = "starts_at")
    LocalDateTime from;

    @Column(name = "ends_at")
    LocalDateTime to;

    @Column(name = "reason")
    String reason;

    static AbsenceRow of(NewAbsence absence) {
        AbsenceRow row = new AbsenceRow();
        row.id = NewId.next();
        row.engineer = absence.engineer().map(EngineerId::value).orElse(null);
        row.from = absence.from();
        row.to = absence.to();
        row.reason = absence.reason();
        return row;
    }

    /** When somebody is away whose clock hangs there. */
    Span span(ZoneId zone) {
        return new Span(from.atZone(zone).toInstant(), to.atZone(zone).toInstant());
    }

    Absence absence() {
        return new Absence(
                new AbsenceId(id),
                new NewAbsence(Optional.ofNullable(engineer).map(EngineerId::new), from, to, reason));
    }
}
