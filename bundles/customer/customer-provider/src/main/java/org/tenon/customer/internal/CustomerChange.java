package org.tenon.customer.internal;

import java.util.List;
import javax.persistence.EntityManager;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;

/** Changes a customer's rows, under the lock of the first. */
final class CustomerChange {

    private CustomerChange() {}

    /**
     * The customer as it is, which nobody else changes until the transaction ends.
     *
     * @throws ConflictException {@code customer.merged}
     */
    static Customer lock(EntityManager em, CustomerId id, long version) {
        // What the caller's transaction has read before may be older than the row that is locked now.
        em.clear();
        List<?> locked = em.createNativeQuery(
                        "select version, merged_into from customer_customer where id = ?1 for update")
                .setParameter(1, id.value())
                .getResultList();
        if (locked.isEmpty()) {
            throw new NotFoundException("customer", id.value());
        }
        Object[] row = (Object[]) locked.get(0);
        if (row[1] != null) {
            throw Merged.into(id, new CustomerId((String) row[1]));
        }
        long actual = ((Number) row[0]).longValue();
        if (actual != version) {
            throw new StaleVersionException("customer", id.value(), version, actual);
        }
        return read(em, id);
    }

    /** The customer as the transaction sees it. */
    static Customer read(EntityManager em, CustomerId id) {
        return new CustomerRows(em)
                .read(List.of(em.find(CustomerEntity.class, id.value())))
                .get(0);
    }

    /** Writes what differs. The caller has the lock, and has checked the details. */
    static Customer write(EntityManager em, Customer before, CustomerDetails details) {
        CustomerId id = before.id();
        CustomerEntity row = em.find(CustomerEntity.class, id.value());
        row.fill(details);
        new CustomerRows(em).change(before, details);
        em.flush();
        if (!before.details().profile().parent().equals(details.profile().parent())) {
            Lineage.move(em, details.profile(), id);
        }
        if (!before.details().currency().equals(details.currency())) {
            CreditRows.lock(em, id);
            CreditRows.sumUp(em, id, details.currency());
        }
        return row.toCustomer(details.addresses(), details.contacts(), details.fields());
    }
}
