package org.tenon.customer.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.ConflictException;

/** Who went into whom. Only asked when somebody is not found where others are: it costs those nothing who were not merged. */
final class Merged {

    private Merged() {}

    /** The survivor of one who was merged, whom others may have been merged into after that; empty when it was not. */
    static Optional<CustomerId> survivor(EntityManager em, CustomerId merged) {
        Optional<CustomerId> survivor = next(em, merged);
        Optional<CustomerId> next = survivor;
        while (next.isPresent()) {
            survivor = next;
            next = next(em, next.get());
        }
        return survivor;
    }

    private static Optional<CustomerId> next(EntityManager em, CustomerId id) {
        List<?> found = em.createNativeQuery(
                        "select merged_into from customer_customer where id = ?1 and merged_into is not null")
                .setParameter(1, id.value())
                .getResultList();
        return found.stream().findFirst().map(into -> new CustomerId((String) into));
    }

    static ConflictException into(CustomerId merged, CustomerId survivor) {
        return new ConflictException(
                "customer.merged",
                "The customer " + merged + " was merged into " + survivor + ".",
                Map.of("survivor", survivor.value()));
    }
}
