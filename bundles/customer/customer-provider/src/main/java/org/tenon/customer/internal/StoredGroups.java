package org.tenon.customer.internal;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CustomerGroup;
import org.tenon.customer.CustomerGroupService;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;

/** The customer groups in the installation's database. */
@Component(
        service = CustomerGroupService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredGroups implements CustomerGroupService {

    private static final String WHAT = "customer-group";

    private final UnitOfWork unit;

    @Activate
    public StoredGroups(@Reference(target = "(unit=customer)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public CustomerGroup save(CustomerGroup group) {
        CustomerRules.check(group);
        try {
            return unit.call(em -> save(em, group));
        } catch (DuplicateKeyException madeMeanwhile) {
            throw new StaleVersionException(WHAT, group.code(), group.version(), 1);
        }
    }

    private static CustomerGroup save(EntityManager em, CustomerGroup group) {
        // What the caller's transaction has read before may be older than the row that is locked now.
        em.clear();
        long kept = lock(em, group.code());
        if (kept != group.version()) {
            throw new StaleVersionException(WHAT, group.code(), group.version(), kept);
        }
        GroupEntity row;
        if (kept == 0) {
            row = new GroupEntity(group);
            em.persist(row);
        } else {
            row = em.find(GroupEntity.class, group.code());
            row.fill(group);
        }
        em.flush();
        return row.toGroup();
    }

    /** The version of the row, which is locked from now on; 0 when there is none. */
    private static long lock(EntityManager em, String code) {
        List<?> locked = em.createNativeQuery("select version from customer_group where code = ?1 for update")
                .setParameter(1, code)
                .getResultList();
        return locked.isEmpty() ? 0 : ((Number) locked.get(0)).longValue();
    }

    @Override
    public Optional<CustomerGroup> find(String code) {
        if (code.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return unit.call(
                em -> Optional.ofNullable(em.find(GroupEntity.class, code)).map(GroupEntity::toGroup));
    }

    @Override
    public Page<CustomerGroup> list(PageRequest page) {
        return unit.call(em -> {
            List<CustomerGroup> found = em
                    .createQuery(
                            "select g from CustomerGroup g where g.code > :after order by g.code", GroupEntity.class)
                    .setParameter("after", page.after().orElse("").replace("\0", ""))
                    .setMaxResults(page.limit() + 1)
                    .getResultList()
                    .stream()
                    .map(GroupEntity::toGroup)
                    .toList();
            return Page.of(found, page.limit(), CustomerGroup::code);
        });
    }
}
