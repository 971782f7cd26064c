package org.tenon.demo.northwind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;

/** Reads lists to their end. */
final class Pages {

    private Pages() {}

    static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MAX_LIMIT);
        while (true) {
            Page<T> page = list.apply(request);
            all.addAll(page.items());
            Optional<String> next = page.next();
            if (next.isEmpty()) {
                return all;
            }
            request = request.from(next.get());
        }
    }
}
