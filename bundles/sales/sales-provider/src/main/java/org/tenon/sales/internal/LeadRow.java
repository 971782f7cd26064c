package org.tenon.sales.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.persistence.Utc;
import org.tenon.sales.Lead;
import org.tenon.sales.LeadAssignment;
import org.tenon.sales.LeadDetails;
import org.tenon.sales.LeadId;
import org.tenon.sales.LeadState;
import org.tenon.sales.OpportunityId;

/** A lead as it is kept. */
@Entity
@Table(name = "sales_lead")
class LeadRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "name")
    String name;

    @Column(name = "company")
    @Nullable
    String company;

    @Column(name = "email")
    @Nullable
    String email;

    @Column(name = "phone")
    @Nullable
    String phone;

    @Column(name = "country")
    @Nullable
    String country;

    @Column(name = "region")
    @Nullable
    String region;

    @Column(name = "source")
    @Nullable
    String source;

    @Column(name = "team")
    @Nullable
    String team;

    @Column(name = "stage")
    String stage;

    @Column(name = "owner")
    String owner;

    @Column(name = "note")
    @Nullable
    String note;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    LeadState state = LeadState.OPEN;

    @Column(name = "customer_id")
    @Nullable
    String customer;

    @Column(name = "opportunity_id")
    @Nullable
    String opportunity;

    @Column(name = "lost_reason")
    String lostReason = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "assigned_reason")
    LeadAssignment.@Nullable Reason assignedReason;

    @Column(name = "assigned_team")
    @Nullable
    String assignedTeam;

    @Column(name = "assigned_open")
    @Nullable
    Integer assignedOpen;

    @Column(name = "assigned_capacity")
    @Nullable
    Integer assignedCapacity;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Version
    @Column(name = "version")
    long version;

    void write(LeadDetails details, String inStage, String ownedBy) {
        name = details.name();
        company = details.company().orElse(null);
        email = details.email().orElse(null);
        phone = details.phone().orElse(null);
        country = details.country().orElse(null);
        region = details.region().orElse(null);
        source = details.source().orElse(null);
        team = details.team().orElse(null);
        stage = inStage;
        owner = ownedBy;
        note = details.note().orElse(null);
    }

    void assign(LeadAssignment why) {
        assignedReason = why.reason();
        assignedTeam = why.team().orElse(null);
        assignedOpen = why.open().orElse(null);
        assignedCapacity = why.capacity().orElse(null);
    }

    private Optional<LeadAssignment> assignment() {
        return Optional.ofNullable(assignedReason)
                .map(reason -> new LeadAssignment(
                        reason,
                        Optional.ofNullable(assignedTeam),
                        Optional.ofNullable(assignedOpen),
                        Optional.ofNullable(assignedCapacity)));
    }

    LeadId leadId() {
        return new LeadId(id);
    }

    Lead lead() {
        LeadDetails details = new LeadDetails(
                name,
                Optional.ofNullable(company),
                Optional.ofNullable(email),
                Optional.ofNullable(phone),
                Optional.ofNullable(country),
                Optional.ofNullable(region),
                Optional.ofNullable(source),
                Optional.ofNullable(team),
                Optional.of(stage),
                Optional.of(owner),
                Optional.ofNullable(note));
        return new Lead(
                leadId(),
                details,
                state,
                Optional.ofNullable(customer).map(CustomerId::new),
                Optional.ofNullable(opportunity).map(OpportunityId::new),
                lostReason,
                Utc.instant(createdAt),
                assignment(),
                version);
    }
}
