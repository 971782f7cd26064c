package org.tenon.verification.internal;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.persistence.Utc;
import org.tenon.verification.Level;
import org.tenon.verification.Verification;
import org.tenon.verification.VerificationState;

/** A verification. */
@Entity
@Table(name = "verification_run")
class VerificationRow {

    @Id
    private String id;

    @Version
    private long version;

    private String capability;
    private String provider;

    @Column(name = "provider_version")
    private String providerVersion;

    private String bundle;
    private String hash;

    @Column(name = "level")
    private String level;

    private String kit;
    private String state;
    private int planned;
    private int passed;
    private int failed;
    private int skipped;
    private String detail;
    private String failures;
    private String parts;

    @Column(name = "asked_by")
    private String askedBy;

    private LocalDateTime started;
    private @Nullable LocalDateTime finished;

    protected VerificationRow() {}

    VerificationRow(Verification begun) {
        id = begun.id();
        capability = begun.capability();
        provider = begun.provider();
        providerVersion = begun.version();
        bundle = begun.bundle();
        hash = begun.hash();
        level = begun.level().label();
        kit = begun.kit();
        askedBy = begun.by();
        started = Utc.column(begun.started());
        take(begun);
    }

    /** What changes while it runs and when it ends. */
    final void take(Verification now) {
        state = now.state().name().toLowerCase(Locale.ROOT);
        planned = now.planned();
        passed = now.passed();
        failed = now.failed();
        skipped = now.skipped();
        detail = now.detail();
        failures = Failures.text(now.failures());
        parts = Failures.partsText(now.parts());
        finished = now.finished().map(Utc::column).orElse(null);
    }

    Verification verification() {
        return new Verification(
                id,
                capability,
                provider,
                providerVersion,
                bundle,
                hash,
                Level.labelled(level).orElseThrow(),
                kit,
                VerificationState.valueOf(state.toUpperCase(Locale.ROOT)),
                planned,
                passed,
                failed,
                skipped,
                detail,
                Failures.list(failures),
                askedBy,
                Utc.instant(started),
                Optional.ofNullable(finished).map(Utc::instant),
                Failures.parts(parts));
    }
}
