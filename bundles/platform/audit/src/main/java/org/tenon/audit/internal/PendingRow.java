package org.tenon.audit.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.auditlog.Outcome;
import org.tenon.kernel.auditlog.Subject;
import org.tenon.kernel.auditlog.Via;
import org.tenon.persistence.Utc;

/** An entry without a place in the chain. Written once, and read by SQL only. */
@Entity
@Table(name = "audit_pending")
@SuppressWarnings("UnusedVariable") // OpenJPA reads the fields
class PendingRow {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VERSION = 100;

    @Id
    private String id;

    private LocalDateTime happened;
    private String actor;
    private String channel;
    private String address;
    private String request;
    private String operation;
    private String outcome;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private String subjectId;

    private String state;
    private String provider;

    @Column(name = "provider_version")
    private String providerVersion;

    private String bundle;

    @Column(length = 1_000_000)
    private String content;

    @SuppressWarnings("NullAway.Init") // for OpenJPA, which fills the fields
    protected PendingRow() {}

    PendingRow(
            String id,
            Instant happened,
            Actor actor,
            String operation,
            Outcome outcome,
            Subject subject,
            String state,
            Via via,
            String content) {
        this.id = id;
        this.happened = Utc.column(happened);
        this.actor = shortened(actor.user(), LONGEST_NAME);
        this.channel = actor.source().channel();
        this.address = actor.source().address();
        this.request = actor.source().request();
        this.operation = shortened(operation, LONGEST_NAME);
        this.outcome = outcome.name();
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.state = shortened(state, LONGEST_NAME);
        this.provider = shortened(via.provider().provider(), LONGEST_NAME);
        this.providerVersion = shortened(via.provider().version(), LONGEST_VERSION);
        this.bundle = shortened(via.bundle(), LONGEST_NAME);
        this.content = content;
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
