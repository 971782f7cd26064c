package org.tenon.customer.internal;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.capability.Capability;
import org.tenon.persistence.UnitOfWork;

/** Reads a customer's terms and its group's at once: pricing asks for them with every document. */
@Component(
        service = BuyingTermsService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class JoinedBuyingTerms implements BuyingTermsService {

    private final UnitOfWork unit;

    @Activate
    public JoinedBuyingTerms(@Reference(target = "(unit=customer)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Optional<BuyingTerms> termsOf(CustomerId customer) {
        return unit.call(em -> {
            List<?> found = em.createNativeQuery(
                            """
                            select c.group_code, c.currency, coalesce(c.price_list, g.price_list) as price_list,
                                   coalesce(c.payment_terms, g.payment_terms) as payment_terms, c.tax_region, c.tax_id
                              from customer_customer c left join customer_group g on g.code = c.group_code
                             where c.id = ?1""")
                    .setParameter(1, customer.value())
                    .getResultList();
            return found.stream().findFirst().map(row -> terms(customer, (Object[]) row));
        });
    }

    private static BuyingTerms terms(CustomerId customer, @Nullable Object[] row) {
        return new BuyingTerms(
                customer,
                Optional.ofNullable((String) row[0]),
                Currency.getInstance((String) row[1]),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]),
                Optional.ofNullable((String) row[4]),
                Optional.ofNullable((String) row[5]));
    }
}
