package org.tenon.jobs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.JobId;
import org.tenon.kernel.job.JobProblem;
import org.tenon.kernel.job.Jobs;
import org.tenon.kernel.job.NewJob;
import org.tenon.kernel.job.RowJob;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.kernel.table.UploadedTables;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Jobs in the installation's database; the threads of {@link JobThreads} work at them. */
@Component(service = Jobs.class)
public final class BackgroundJobs implements Jobs {

    private final JobStore store;
    private final JobThreads threads;
    private final UploadedTables uploads;
    private final Transactions transactions;
    private final Actors actors;
    private final Company company;

    @Activate
    public BackgroundJobs(
            @Reference(target = "(unit=jobs)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference JobThreads threads,
            @Reference UploadedTables uploads,
            @Reference Transactions transactions,
            @Reference Actors actors,
            @Reference Company company) {
        this.store = new JobStore(unit, events, company);
        this.threads = threads;
        this.uploads = uploads;
        this.transactions = transactions;
        this.actors = actors;
        this.company = company;
    }

    @Override
    public Job begin(NewJob job) {
        RowJob kind = threads.kind(job.kind())
                .orElseThrow(() -> new IllegalArgumentException("there are no jobs of the kind " + job.kind()));
        UploadedTable table = uploads.find(job.upload())
                .orElseThrow(() -> new InvalidRequestException(
                        "/upload", "unknown", "You have uploaded no table " + job.upload() + ", or it is a week old."));
        Actor actor = actors.current();
        return transactions.required(() -> {
            JobRow row = new JobRow();
            row.id = NewId.next();
            row.kind = kind.kind();
            row.permission = kind.permission();
            row.uploadId = table.id().value();
            row.dryRun = job.dryRun();
            row.total = table.rows();
            row.startedBy = actor.user();
            row.startedAt = Utc.column(company.now());
            row.settings = new Settings(
                            job.parameters(),
                            actor.roles(),
                            actor.permissions(),
                            new TreeMap<>(),
                            Optional.of(actor.sights()))
                    .json();
            store.add(row);
            transactions.afterCommit(threads::lookAround);
            return row.toJob();
        });
    }

    @Override
    public Optional<Job> find(JobId id) {
        return transactions.required(() -> store.find(id).filter(this::visible).map(JobRow::toJob));
    }

    private boolean visible(JobRow row) {
        Actor actor = actors.current();
        // What went wrong in others' jobs may be about records of which one sees none.
        return row.startedBy.equals(actor.user())
                || (actor.may(row.permission) && actor.sights().everything());
    }

    @Override
    public Page<Job> list(Optional<String> kind, PageRequest page) {
        return transactions.required(() -> {
            List<Job> found = new ArrayList<>();
            Optional<String> before = page.after();
            while (found.size() <= page.limit()) {
                List<JobRow> rows = store.list(kind, before, page.limit() + 1);
                rows.stream().filter(this::visible).map(JobRow::toJob).forEach(found::add);
                if (rows.size() <= page.limit()) {
                    break;
                }
                before = Optional.of(rows.get(rows.size() - 1).id);
            }
            List<Job> asked = found.subList(0, Math.min(found.size(), page.limit() + 1));
            return Page.of(asked, page.limit(), job -> job.id().value());
        });
    }

    @Override
    public Page<JobProblem> problems(JobId id, PageRequest page) {
        return transactions.required(() -> {
            if (store.find(id).filter(this::visible).isEmpty()) {
                throw notFound(id);
            }
            String[] after = page.after().orElse("").split("\\.", -1);
            List<ProblemRow> rows = store.problems(id, number(after, 0), (int) number(after, 1), page.limit() + 1);
            return Page.of(rows, page.limit(), row -> row.row + "." + row.place).map(ProblemRow::toProblem);
        });
    }

    /** What is no cursor of ours begins at the beginning. */
    private static long number(String[] cursor, int part) {
        boolean ours = cursor.length == 2 && cursor[part].matches("[0-9]{1,9}");
        return ours ? Long.parseLong(cursor[part]) : part == 0 ? 0 : -1;
    }

    @Override
    public Job cancel(JobId id) {
        return transactions.required(() -> {
            JobRow row = store.locked(id).filter(this::visible).orElseThrow(() -> notFound(id));
            if (row.running()) {
                store.end(row, Job.State.CANCELLED, Optional.empty());
            } else if (!row.state.equals(Job.State.CANCELLED.name())) {
                throw new ConflictException(
                        "job.over", "The job is over.", Map.of("state", row.state.toLowerCase(Locale.ROOT)));
            }
            return row.toJob();
        });
    }

    @Override
    public Job settle(JobId id, long number, String outcome) {
        return transactions.required(() -> {
            JobRow row = store.locked(id).filter(this::visible).orElseThrow(() -> notFound(id));
            if (!store.settle(id, number)) {
                throw new NotFoundException("job-row", Long.toString(number));
            }
            row.refused--;
            row.count(outcome);
            return row.toJob();
        });
    }

    private static NotFoundException notFound(JobId id) {
        return new NotFoundException("job", id.value());
    }
}
