package org.tenon.jobs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.NewId;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.JobId;
import org.tenon.kernel.job.RowJob;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.table.UploadedTables;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/**
 * Works at jobs, one thread at one job. Every few seconds it looks for those that nobody works at: what other nodes began, and what
 * a crash cut off. One whose kind is not installed at the moment waits.
 */
@Component(service = JobThreads.class, immediate = true)
public final class JobThreads {

    private static final Logger LOG = LoggerFactory.getLogger(JobThreads.class);
    private static final int THREADS = 2;
    private static final int LOOK_SECONDS = 5;
    private static final int STOP_SECONDS = 10;

    private final String node = NewId.next();
    private final JobStore store;
    private final UploadedTables uploads;
    private final Transactions transactions;
    private final Actors actors;
    private final Set<JobId> active = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService threads;
    private volatile boolean stopping;

    @Reference(
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            cardinality = ReferenceCardinality.MULTIPLE)
    volatile List<RowJob> kinds = List.of();

    @Activate
    public JobThreads(
            @Reference(target = "(unit=jobs)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference UploadedTables uploads,
            @Reference Transactions transactions,
            @Reference Actors actors,
            @Reference Company company) {
        this.store = new JobStore(unit, events, company);
        this.uploads = uploads;
        this.transactions = transactions;
        this.actors = actors;
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newScheduledThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "tenon-job-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        Future<?> unused = threads.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** What is being worked at is left after the rows that are under way; it goes on when somebody looks around. */
    @Deactivate
    public void stop() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A job did not stop in {} s.", STOP_SECONDS);
        }
    }

    Optional<RowJob> kind(String name) {
        return kinds.stream().filter(kind -> kind.kind().equals(name)).findFirst();
    }

    /** Looks for work now. */
    void lookAround() {
        try {
            threads.execute(this::look);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("The node is stopping; the job waits.");
        }
    }

    @SuppressWarnings("CatchingUnchecked") // a scheduled task that throws is never run again
    private void look() {
        try {
            List<JobId> idle = new ArrayList<>(transactions.required(() -> store.idle(node)));
            idle.removeIf(active::contains);
            idle.forEach(id -> threads.execute(() -> work(id)));
        } catch (Exception later) {
            LOG.debug("Jobs cannot be looked for now.", later);
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever it is, the thread is needed for other jobs
    private void work(JobId id) {
        if (stopping || !active.add(id)) {
            return;
        }
        try {
            Optional<RowJob> kind = transactions.required(() -> store.find(id)).flatMap(row -> kind(row.kind));
            if (kind.isPresent() && transactions.retrying(() -> store.claim(id, node))) {
                run(id, kind.get());
            }
        } catch (TenonException later) {
            LOG.info("Job {} waits: {}", id, later.getMessage());
        } catch (Exception defect) {
            LOG.error("Job {} cannot go on.", id, defect);
            fail(id, defect);
        } finally {
            active.remove(id);
        }
    }

    private void run(JobId id, RowJob kind) {
        RowRunner runner = new RowRunner(store, uploads, transactions, actors);
        boolean more = true;
        while (more && !stopping && kinds.contains(kind)) {
            more = runner.step(id, kind);
        }
    }

    private void fail(JobId id, Exception defect) {
        transactions.retrying(() -> {
            store.locked(id)
                    .filter(JobRow::running)
                    .ifPresent(
                            row -> store.end(row, Job.State.FAILED, Optional.of(String.valueOf(defect.getMessage()))));
            return Boolean.TRUE;
        });
    }
}
