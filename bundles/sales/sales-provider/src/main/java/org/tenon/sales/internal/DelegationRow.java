package org.tenon.sales.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.persistence.Utc;
import org.tenon.sales.Delegation;
import org.tenon.sales.DelegationDetails;
import org.tenon.sales.DelegationId;

/** A delegation as it is kept. */
@Entity
@Table(name = "sales_delegation")
class DelegationRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "from_user")
    String from;

    @Column(name = "to_user")
    String to;

    @Column(name = "first_day")
    LocalDate first;

    @Column(name = "last_day")
    LocalDate last;

    /** As a JSON list: a role's name may have any character. */
    @Column(name = "roles")
    String roles;

    @Column(name = "reason")
    String reason;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Column(name = "ended_at")
    @Nullable
    LocalDateTime endedAt;

    void write(DelegationDetails details) {
        from = details.from();
        to = details.to();
        first = details.first();
        last = details.last();
        roles = JsonColumns.text(details.roles().stream().sorted().toList());
        reason = details.reason();
    }

    Set<String> roles() {
        return new LinkedHashSet<>(JsonColumns.names(roles));
    }

    Delegation delegation() {
        return new Delegation(
                new DelegationId(id),
                new DelegationDetails(from, to, first, last, roles(), reason),
                createdBy,
                Utc.instant(createdAt),
                Optional.ofNullable(endedAt).map(Utc::instant));
    }
}
