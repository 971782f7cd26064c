package org.tenon.customer.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;

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

    /** Everybody who is this customer now: those who were merged into it, and into those. Without itself. */
    static Set<String> mergedInto(EntityManager em, CustomerId survivor) {
        Set<String> all = new LinkedHashSet<>();
        List<String> next = List.of(survivor.value());
        while (!next.isEmpty()) {
            next = em.createQuery("select c.id from Customer c where c.mergedInto in :ids", String.class)
                    .setParameter("ids", next)
                    .getResultList();
            all.addAll(next);
        }
        return all;
    }

    /**
     * All ids that what is kept of a customer may be under: the survivor's, and those of who was merged into it.
     *
     * @throws NotFoundException {@code customer.not-found}
     */
    static Set<String> idsOf(EntityManager em, CustomerId id) {
        if (em.find(CustomerEntity.class, id.value()) == null) {
            throw new NotFoundException("customer", id.value());
        }
        CustomerId now = survivor(em, id).orElse(id);
        Set<String> ids = mergedInto(em, now);
        ids.add(now.value());
        return ids;
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
