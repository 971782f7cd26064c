package org.tenon.customer.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CreditBlock;
import org.tenon.customer.CreditBlockService;
import org.tenon.customer.CreditBlocked;
import org.tenon.customer.CreditUnblocked;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;

/** Blocks under the lock that decisions on credit take, so that none is made on what was true a moment ago. */
@Component(
        service = CreditBlockService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class CreditBlocks implements CreditBlockService {

    private static final int MAX_REASON = 500;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Actors actors;
    private final Company company;

    @Activate
    public CreditBlocks(
            @Reference(target = "(unit=customer)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Actors actors,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.actors = actors;
        this.company = company;
    }

    @Override
    public CreditBlock block(CustomerId customer, String reason) {
        Violations violations = new Violations();
        new TextRules(violations).required("/reason", reason, MAX_REASON);
        violations.throwIfAny();
        return unit.call(em -> {
            lock(em, customer);
            CreditBlockEntity kept = em.find(CreditBlockEntity.class, customer.value());
            if (kept != null && kept.toBlock().reason().equals(reason)) {
                return kept.toBlock();
            }
            return stop(em, kept, customer, reason);
        });
    }

    private CreditBlock stop(EntityManager em, @Nullable CreditBlockEntity kept, CustomerId customer, String reason) {
        Instant now = company.now();
        String by = actors.current().user();
        CreditBlockEntity row = kept;
        if (row == null) {
            row = new CreditBlockEntity(customer, reason, by, now);
            em.persist(row);
        } else {
            row.fill(reason, by, now);
        }
        em.flush();
        CreditBlock block = row.toBlock();
        events.record(new CreditBlocked(customer, reason, by, block.at()));
        return block;
    }

    @Override
    public void unblock(CustomerId customer) {
        unit.run(em -> {
            lock(em, customer);
            CreditBlockEntity kept = em.find(CreditBlockEntity.class, customer.value());
            if (kept != null) {
                em.remove(kept);
                em.flush();
                events.record(new CreditUnblocked(customer, actors.current().user(), company.now()));
            }
        });
    }

    @Override
    public Optional<CreditBlock> blockOf(CustomerId customer) {
        return unit.call(em -> {
            Optional<CustomerId> survivor = Merged.survivor(em, customer);
            if (survivor.isPresent()) {
                return blockOf(survivor.get());
            }
            List<?> line = em.createNativeQuery(
                            """
                            select b.customer_id, l.distance
                              from (select id as ancestor_id, 0 as distance from customer_customer where id = ?1
                                    union all
                                    select ancestor_id, distance from customer_lineage where customer_id = ?2) l
                              left join customer_credit_block b on b.customer_id = l.ancestor_id
                             order by l.distance""")
                    .setParameter(1, customer.value())
                    .setParameter(2, customer.value())
                    .getResultList();
            if (line.isEmpty()) {
                throw new NotFoundException("customer", customer.value());
            }
            Optional<String> nearest = line.stream()
                    .map(row -> (String) ((Object[]) row)[0])
                    .filter(Objects::nonNull)
                    .findFirst();
            return nearest.map(id -> em.find(CreditBlockEntity.class, id).toBlock());
        });
    }

    private static void lock(EntityManager em, CustomerId customer) {
        // What the caller's transaction has read before may be older than the row that is locked now.
        em.clear();
        if (!CreditRows.lock(em, customer)) {
            throw Merged.survivor(em, customer)
                    .<RuntimeException>map(survivor -> Merged.into(customer, survivor))
                    .orElseGet(() -> new NotFoundException("customer", customer.value()));
        }
    }
}
