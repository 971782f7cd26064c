package org.tenon.customer.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.tenon.kernel.problem.InvalidRequestException;

/** A place in a list that begins with the latest: a moment, and of one moment the id. As a cursor it is both with a blank between. */
record Moment(Instant at, String id) implements Comparable<Moment> {

    /** @throws InvalidRequestException when it is not one of ours */
    static Optional<Moment> read(Optional<String> cursor) {
        return cursor.map(text -> {
            String[] parts = text.split(" ", 2);
            try {
                return new Moment(Instant.parse(parts[0]), parts[1].replace("\0", ""));
            } catch (DateTimeException | ArrayIndexOutOfBoundsException notOurs) {
                throw new InvalidRequestException("", "after", "after takes the next of the page before.");
            }
        });
    }

    String cursor() {
        return at + " " + id;
    }

    /** Whether this one comes behind the other in the list. */
    @Override
    public int compareTo(Moment other) {
        int later = other.at.compareTo(at);
        return later != 0 ? later : other.id.compareTo(id);
    }
}
