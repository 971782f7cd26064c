package org.tenon.kernel.job;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.tenon.kernel.table.TableRow;

/** What one kind of job does with a row. Register it as a service. */
@ConsumerType
public interface RowJob {

    /** How many rows are taken at once where a job does not say otherwise. */
    int MOST_AT_ONCE = 64;

    /** Names the kind: stable, {@code <capability>.<what>}, for example {@code "customer.import"}. */
    String kind();

    /** What somebody else than who began a job must be allowed to do to see it and to stop it: {@code "customer.write"}. */
    String permission();

    /**
     * Takes a row, for the user who began the job, in a transaction that also writes down that the row is done: it happens once,
     * whatever crashes. It is called again when the transaction did not commit; neighbouring rows may share it.
     *
     * @return what became of the row, in a word that is counted: {@code "created"}
     * @throws org.tenon.kernel.problem.TenonException refuses the row; every violation of an {@code InvalidRequestException} is
     *     a problem of its own. Only one that says {@code UNAVAILABLE} holds the job up instead
     */
    String take(Job job, TableRow row);

    /** How many rows {@link #takeAll} is given at most; more than 0. In a dry run each row is tried by itself. */
    default int mostAtOnce() {
        return MOST_AT_ONCE;
    }

    /**
     * Takes rows that follow each other as {@link #take} does one, in one transaction: all, or none and throws. To be overridden where
     * many cost little more than one. A row that is refused refuses those with it; they come again in smaller parts, until it is alone,
     * so that only then it matters what the refusal says.
     *
     * @return what became of each
     */
    default List<String> takeAll(Job job, List<TableRow> rows) {
        return rows.stream().map(row -> take(job, row)).toList();
    }

    /** The heading of the column that {@code pointer} of a violation is about. */
    default Optional<String> column(Job job, String pointer) {
        return Optional.empty();
    }
}
