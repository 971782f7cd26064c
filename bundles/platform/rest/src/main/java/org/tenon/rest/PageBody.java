package org.tenon.rest;

import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Page;

/**
 * A page as JSON.
 *
 * @param items in the list's order
 * @param next the {@code after} of the next page; absent on the last
 */
public record PageBody<T>(List<T> items, Optional<String> next) {

    public static <T> PageBody<T> of(Page<T> page) {
        return new PageBody<>(page.items(), page.next());
    }
}
