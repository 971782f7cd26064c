package org.tenon.jobs.internal;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.NewId;
import org.tenon.kernel.job.JobProblem;

/** Why a row was refused. */
@Entity
@Table(name = "jobs_problem")
class ProblemRow {

    private static final int LONGEST_COLUMN = 200;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_MESSAGE = 2_000;

    @Id
    String id = NewId.next();

    @Column(name = "job_id")
    String jobId = "";

    @Column(name = "row_number")
    long row;

    int place;

    @Column(name = "column_name")
    @Nullable
    String column;

    String code = "";
    String message = "";

    /** @param place which of the row's it is */
    static ProblemRow of(String job, JobProblem problem, int place) {
        ProblemRow row = new ProblemRow();
        row.jobId = job;
        row.row = problem.row();
        row.place = place;
        row.column = problem.column().map(text -> cut(text, LONGEST_COLUMN)).orElse(null);
        row.code = cut(problem.code(), LONGEST_CODE);
        row.message = cut(problem.message(), LONGEST_MESSAGE);
        return row;
    }

    private static String cut(String text, int length) {
        String storable = text.replace('\0', ' ');
        return storable.length() > length ? storable.substring(0, length) : storable;
    }

    JobProblem toProblem() {
        return new JobProblem(row, Optional.ofNullable(column), code, message);
    }
}
