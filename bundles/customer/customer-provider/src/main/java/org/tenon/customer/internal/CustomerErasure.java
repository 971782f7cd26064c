package org.tenon.customer.internal;

import java.util.function.UnaryOperator;
import javax.persistence.EntityManager;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;

/** Rewrites a customer's rows, also of one who was merged and must not be found again. */
final class CustomerErasure {

    private CustomerErasure() {}

    /** @return whether there was something to rewrite */
    static boolean write(EntityManager em, CustomerId id, UnaryOperator<CustomerDetails> change) {
        em.createNativeQuery("select version from customer_customer where id = ?1 for update")
                .setParameter(1, id.value())
                .getResultList();
        CustomerEntity row = em.find(CustomerEntity.class, id.value());
        em.refresh(row);
        Customer before = CustomerChange.read(em, id);
        CustomerDetails details = change.apply(before.details());
        if (details.equals(before.details())) {
            return false;
        }
        row.fill(details);
        new CustomerRows(em).change(before, details);
        em.flush();
        if (row.mergedInto().isPresent()) {
            new SqlText("delete from customer_fragment where number = ")
                    .value(before.number())
                    .execute(em);
        }
        return true;
    }
}
