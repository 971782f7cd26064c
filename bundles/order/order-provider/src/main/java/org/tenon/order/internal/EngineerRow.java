package org.tenon.order.internal;

import java.time.ZoneId;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.order.installation.Engineer;
import org.tenon.order.installation.EngineerDetails;
import org.tenon.order.installation.EngineerId;

/** A service engineer as he is kept. Whoever books him holds his row. */
@Entity
@Table(name = "order_engineer")
class EngineerRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "name")
    String name;

    @Column(name = "user_name")
    @Nullable
    String user;

    @Column(name = "zone")
    String zone;

    @Column(name = "skills")
    String skills;

    @Column(name = "hours")
    String hours;

    @Column(name = "areas")
    String areas;

    @Column(name = "travel_minutes")
    int travelMinutes;

    @Column(name = "active")
    boolean active;

    @Version
    @Column(name = "version")
    long version;

    void take(EngineerDetails details) {
        name = details.name();
        user = details.user().orElse(null);
        zone = details.zone().getId();
        skills = JsonColumns.text(details.skills().stream().sorted().toList());
        hours = JsonColumns.text(details.hours());
        areas = JsonColumns.text(details.areas());
        travelMinutes = details.travelMinutes();
        active = details.active();
    }

    EngineerId engineerId() {
        return new EngineerId(id);
    }

    EngineerDetails details() {
        return new EngineerDetails(
                name,
                Optional.ofNullable(user),
                ZoneId.of(zone),
                JsonColumns.skills(skills),
                JsonColumns.hours(hours),
                JsonColumns.areas(areas),
                travelMinutes,
                active);
    }

    Engineer engineer() {
        return new Engineer(engineerId(), details(), version);
    }
}
