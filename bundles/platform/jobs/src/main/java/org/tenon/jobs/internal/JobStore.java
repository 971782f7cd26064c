package org.tenon.jobs.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.JobEnded;
import org.tenon.kernel.job.JobId;
import org.tenon.kernel.job.JobProblem;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** What is known of jobs, kept over restarts. Every change joins the caller's transaction. */
final class JobStore {

    /** A node that has not written anything down for so long is taken for dead. */
    static final Duration BELIEVED = Duration.ofMinutes(2);

    private static final int LONGEST_REASON = 2_000;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    JobStore(UnitOfWork unit, EventLog events, Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    void add(JobRow row) {
        unit.run(em -> {
            em.persist(row);
            em.flush();
        });
    }

    Optional<JobRow> find(JobId id) {
        return unit.call(em -> Optional.ofNullable(em.find(JobRow.class, id.value())));
    }

    /** As it is, and stays until the caller's transaction ends. */
    Optional<JobRow> locked(JobId id) {
        return unit.call(em -> {
            em.flush();
            em.clear();
            List<?> found = em.createNativeQuery("select * from jobs_job where id = ?1 for update", JobRow.class)
                    .setParameter(1, id.value())
                    .getResultList();
            return found.stream().map(JobRow.class::cast).findFirst();
        });
    }

    /** Jobs that no node works at, the oldest first. */
    List<JobId> idle(String node) {
        return unit
                .call(em -> em.createQuery(
                                "select j.id from JobRow j where j.state = :state and (j.node is null or j.node = :node or"
                                        + " j.busyUntil < :now) order by j.id",
                                String.class)
                        .setParameter("state", Job.State.RUNNING.name())
                        .setParameter("node", node)
                        .setParameter("now", Utc.column(company.now()))
                        .getResultList())
                .stream()
                .map(JobId::new)
                .toList();
    }

    /** Makes a job the node's, unless another works at it. */
    boolean claim(JobId id, String node) {
        return locked(id)
                .filter(JobRow::running)
                .filter(row -> row.node == null
                        || row.node.equals(node)
                        || row.busyUntil == null
                        || row.busyUntil.isBefore(Utc.column(company.now())))
                .map(row -> {
                    row.node = node;
                    keep(row);
                    return true;
                })
                .orElse(false);
    }

    /** Says that the job's node is alive. */
    void keep(JobRow row) {
        row.busyUntil = Utc.column(company.now().plus(BELIEVED));
    }

    void refuse(JobRow row, List<JobProblem> problems) {
        unit.run(em -> {
            for (int i = 0; i < problems.size(); i++) {
                em.persist(ProblemRow.of(row.id, problems.get(i), i));
            }
        });
    }

    /** Ends a job, well or not, and says so to the world. */
    void end(JobRow row, Job.State state, Optional<String> reason) {
        row.state = state.name();
        row.endedAt = Utc.column(company.now());
        row.reason = reason.map(text -> text.substring(0, Math.min(LONGEST_REASON, text.length())))
                .orElse(null);
        row.node = null;
        row.busyUntil = null;
        events.record(
                new JobEnded(new JobId(row.id), row.kind, row.dryRun, state, row.done, row.refused, company.now()));
    }

    /**
     * The latest first.
     *
     * @param before the id of the last that was seen
     */
    List<JobRow> list(Optional<String> kind, Optional<String> before, int limit) {
        return unit.call(em -> {
            String jpql = "select j from JobRow j where j.id < :before"
                    + (kind.isPresent() ? " and j.kind = :kind" : "")
                    + " order by j.id desc";
            var query = em.createQuery(jpql, JobRow.class)
                    // Ids are hexadecimal digits.
                    .setParameter("before", before.orElse("z"));
            kind.ifPresent(only -> query.setParameter("kind", only));
            return query.setMaxResults(limit).getResultList();
        });
    }

    /** Those after the one at that row and place. */
    List<ProblemRow> problems(JobId id, long row, int place, int limit) {
        return unit.call(em -> em.createQuery(
                        "select p from ProblemRow p where p.jobId = :job and (p.row > :row or (p.row = :row and p.place >"
                                + " :place)) order by p.row, p.place",
                        ProblemRow.class)
                .setParameter("job", id.value())
                .setParameter("row", row)
                .setParameter("place", place)
                .setMaxResults(limit)
                .getResultList());
    }

    /** Takes the problems of a row away. @return whether it had any */
    boolean settle(JobId id, long row) {
        return unit.call(em -> deleteProblems(em, id, row) > 0);
    }

    private static int deleteProblems(EntityManager em, JobId id, long row) {
        return em.createQuery("delete from ProblemRow p where p.jobId = :job and p.row = :row")
                .setParameter("job", id.value())
                .setParameter("row", row)
                .executeUpdate();
    }
}
