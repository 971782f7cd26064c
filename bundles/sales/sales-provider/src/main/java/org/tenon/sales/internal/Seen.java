package org.tenon.sales.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Query;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomersInSight;

/** What a list shows its reader: what he owns, and what is of customers whom he sees. */
final class Seen {

    private Seen() {}

    /** @param row the name of rows that have an {@code owner} and a {@code customer} */
    static void condition(List<String> conditions, String row, Optional<CustomersInSight> seen) {
        seen.ifPresent(reader -> conditions.add(
                reader.customers().isEmpty()
                        ? row + ".owner = :reader"
                        : "(" + row + ".owner = :reader or " + row + ".customer in :seen)"));
    }

    static void bind(Query query, Optional<CustomersInSight> seen) {
        seen.ifPresent(reader -> {
            query.setParameter("reader", reader.user());
            Set<String> customers =
                    reader.customers().stream().map(CustomerId::value).collect(Collectors.toSet());
            if (!customers.isEmpty()) {
                query.setParameter("seen", customers);
            }
        });
    }
}
