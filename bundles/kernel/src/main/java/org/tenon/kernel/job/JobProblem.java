package org.tenon.kernel.job;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Why a row was refused.
 *
 * @param row its number in the file, as people count
 * @param column the heading of the column that is wrong; empty when it is the row as a whole
 * @param code stable, for programs
 * @param message for people
 */
public record JobProblem(long row, Optional<String> column, String code, String message) {

    public JobProblem {
        requireNonNull(column, "column");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }
}
