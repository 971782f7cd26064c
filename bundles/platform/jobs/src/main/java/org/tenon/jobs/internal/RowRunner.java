package org.tenon.jobs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.actor.Source;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.JobId;
import org.tenon.kernel.job.JobProblem;
import org.tenon.kernel.job.RowJob;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.table.TableRow;
import org.tenon.kernel.table.UploadId;
import org.tenon.kernel.table.UploadedTables;
import org.tenon.kernel.transaction.Transactions;

/**
 * Takes the next rows of a job. Many go into one transaction, since most of what one costs is its commit; when one of them is
 * refused, all are taken back and half as many are tried, until the one that is refused stands alone.
 */
final class RowRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RowRunner.class);

    private final JobStore store;
    private final UploadedTables uploads;
    private final Transactions transactions;
    private final Actors actors;
    private int atOnce = 1;

    RowRunner(JobStore store, UploadedTables uploads, Transactions transactions, Actors actors) {
        this.store = store;
        this.uploads = uploads;
        this.transactions = transactions;
        this.actors = actors;
    }

    /**
     * @return whether the job goes on
     * @throws TenonException one that says {@code UNAVAILABLE}: try again later
     */
    @SuppressWarnings("CatchingUnchecked") // a defect in one row is no reason to leave the others undone
    boolean step(JobId id, RowJob kind) {
        try {
            boolean more = transactions.retrying(() -> take(id, kind));
            atOnce = Math.min(kind.mostAtOnce(), atOnce * 2);
            return more;
        } catch (TenonException refusal) {
            if (refusal.kind() == TenonException.Kind.UNAVAILABLE || concurrent(refusal)) {
                throw refusal;
            }
            return refused(id, kind, refusal);
        } catch (RuntimeException defect) {
            if (atOnce == 1) {
                LOG.error("Job {}: a row could not be taken.", id, defect);
            }
            return refused(id, kind, defect);
        }
    }

    private static boolean concurrent(TenonException refusal) {
        return refusal instanceof ConflictException && refusal.code().equals("transaction.concurrent");
    }

    private boolean refused(JobId id, RowJob kind, RuntimeException why) {
        if (atOnce > 1) {
            atOnce /= 2;
            return true;
        }
        return transactions.retrying(() -> {
            Optional<JobRow> job = store.locked(id).filter(JobRow::running);
            job.ifPresent(row -> next(row, 1).forEach(read -> {
                store.refuse(row, problems(row.toJob(), kind, read, why));
                row.refused++;
                done(row, read);
            }));
            return job.isPresent();
        });
    }

    private boolean take(JobId id, RowJob kind) {
        JobRow row = store.locked(id).filter(JobRow::running).orElse(null);
        if (row == null) {
            return false;
        }
        List<TableRow> next = next(row, atOnce);
        if (next.isEmpty()) {
            end(row);
            return false;
        }
        Job job = row.toJob();
        List<String> outcomes = row.dryRun
                ? next.stream().map(each -> tried(row, job, kind, each)).toList()
                : taken(row, job, kind, next);
        for (int i = 0; i < next.size(); i++) {
            row.count(outcomes.get(i));
            done(row, next.get(i));
        }
        return true;
    }

    private void end(JobRow row) {
        if (row.done >= row.total) {
            store.end(row, Job.State.FINISHED, Optional.empty());
        } else {
            store.end(row, Job.State.FAILED, Optional.of("The table is not there any more."));
        }
    }

    private List<TableRow> next(JobRow row, int limit) {
        return uploads.rows(new UploadId(row.uploadId), row.lastRow, limit);
    }

    private void done(JobRow row, TableRow read) {
        row.done++;
        row.lastRow = read.number();
        store.keep(row);
    }

    private List<String> taken(JobRow row, Job job, RowJob kind, List<TableRow> rows) {
        Actor starter = Settings.of(row.settings).actor(row.startedBy).from(Source.job(row.id));
        return actors.as(starter, () -> kind.takeAll(job, rows));
    }

    /** Does it, and takes it back. */
    private String tried(JobRow row, Job job, RowJob kind, TableRow each) {
        try {
            return transactions.separate(() -> {
                throw new TakenBack(taken(row, job, kind, List.of(each)).get(0));
            });
        } catch (TakenBack back) {
            return back.outcome;
        }
    }

    private static List<JobProblem> problems(Job job, RowJob kind, TableRow read, RuntimeException why) {
        List<JobProblem> problems = new ArrayList<>();
        if (why instanceof InvalidRequestException invalid) {
            invalid.violations()
                    .forEach(each -> problems.add(new JobProblem(
                            read.number(), kind.column(job, each.pointer()), each.code(), each.message())));
        } else if (why instanceof TenonException known) {
            problems.add(new JobProblem(read.number(), Optional.empty(), known.code(), known.getMessage()));
        } else {
            problems.add(new JobProblem(
                    read.number(),
                    Optional.empty(),
                    "job.defect",
                    "It could not be taken; the server's log says why."));
        }
        return problems;
    }

    /** Carries what became of a row out of a transaction that is not to be kept. */
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String outcome;

        TakenBack(String outcome) {
            super(outcome, null, false, false);
            this.outcome = outcome;
        }
    }
}
