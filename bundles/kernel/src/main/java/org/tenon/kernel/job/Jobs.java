package org.tenon.kernel.job;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;

/** Runs jobs, and knows how far they are. Who began a job sees it, and who has its kind's permission. */
@ProviderType
public interface Jobs {

    /**
     * Begins a job for the acting user, when the caller's transaction commits.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException at {@code /upload}, {@code unknown}, when the user has uploaded no such table
     * @throws IllegalArgumentException when there is no such kind
     */
    Job begin(NewJob job);

    Optional<Job> find(JobId id);

    /**
     * The latest first.
     *
     * @param kind only those, when it is given
     */
    Page<Job> list(Optional<String> kind, PageRequest page);

    /**
     * Why rows were refused, by row.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code job.not-found}
     */
    Page<JobProblem> problems(JobId id, PageRequest page);

    /**
     * Stops a job after the rows that it is at. May be repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code job.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code job.over} when it is finished or has failed
     */
    Job cancel(JobId id);

    /**
     * Takes the problems of a row away, since somebody has dealt with it, and counts it among the outcomes.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code job.not-found}; {@code job-row.not-found} when the row has none
     */
    Job settle(JobId id, long row, String outcome);
}
