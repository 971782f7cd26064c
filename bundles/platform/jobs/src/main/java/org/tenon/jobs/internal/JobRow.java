package org.tenon.jobs.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.JobId;
import org.tenon.kernel.table.UploadId;
import org.tenon.persistence.Utc;

/** A job and how far it is. */
@Entity
@Table(name = "jobs_job")
class JobRow {

    @Id
    String id = "";

    String kind = "";
    String permission = "";

    @Column(name = "upload_id")
    String uploadId = "";

    byte[] settings = {};

    @Column(name = "dry_run")
    boolean dryRun;

    String state = Job.State.RUNNING.name();
    long total;
    long done;
    long refused;

    /** The number of the last row that was taken or refused. */
    @Column(name = "last_row")
    long lastRow;

    @Column(name = "started_by")
    String startedBy = "";

    @Column(name = "started_at")
    LocalDateTime startedAt = LocalDateTime.MIN;

    @Column(name = "ended_at")
    @Nullable
    LocalDateTime endedAt;

    @Nullable
    String reason;

    /** Which node works at it. */
    @Nullable
    String node;

    /** Until when that node is believed to. */
    @Column(name = "busy_until")
    @Nullable
    LocalDateTime busyUntil;

    boolean running() {
        return state.equals(Job.State.RUNNING.name());
    }

    void count(String outcome) {
        Settings before = Settings.of(settings);
        SortedMap<String, Long> outcomes = new TreeMap<>(before.outcomes());
        outcomes.merge(outcome, 1L, Long::sum);
        settings = before.with(outcomes).json();
    }

    Job toJob() {
        Settings kept = Settings.of(settings);
        return new Job(
                new JobId(id),
                kind,
                new UploadId(uploadId),
                kept.parameters(),
                dryRun,
                Job.State.valueOf(state),
                total,
                done,
                refused,
                kept.outcomes(),
                startedBy,
                Utc.instant(startedAt),
                Optional.ofNullable(endedAt).map(Utc::instant),
                Optional.ofNullable(reason));
    }
}
