package org.tenon.rest;

import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;

/** The query parameters {@code limit} and {@code after}; declare it as a {@code @BeanParam}. */
public final class Paging {

    @QueryParam("limit")
    @DefaultValue("50")
    private int limit;

    @QueryParam("after")
    private @Nullable String after;

    /** @throws InvalidRequestException when {@code limit} is out of bounds, or {@code after} cannot be a cursor */
    public PageRequest request() {
        if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
            throw new InvalidRequestException(
                    "", "limit", "limit is 1 to " + PageRequest.MAX_LIMIT + ", not " + limit + ".");
        }
        // No database keeps a NUL, and no cursor has a control character.
        if (after != null && after.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequestException("", "after", "after takes the next of the page before.");
        }
        return new PageRequest(limit, Optional.ofNullable(after).filter(cursor -> !cursor.isBlank()));
    }
}
