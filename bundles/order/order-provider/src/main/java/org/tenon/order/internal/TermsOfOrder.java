package org.tenon.order.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Percent;
import org.tenon.order.DeliveryRule;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.Procurement;
import org.tenon.order.Tolerance;
import org.tenon.order.terms.CustomerTerms;
import org.tenon.order.terms.ProductTerms;

/**
 * What holds for an order when it is written, read in one statement: hardly any of it is there.
 *
 * @param products the terms of those that have any
 */
record TermsOfOrder(CustomerTerms customer, Map<String, ProductTerms> products) {

    private static final String CUSTOMER =
            """
            select 'C' kind, customer_id code, tolerated_less, tolerated_more, delivery, invoice_method,
                   cast(null as varchar(16)) procurement
              from order_customer_terms where customer_id = ?1
            union all
            select 'P', product_id, tolerated_less, tolerated_more, null, null, procurement
              from order_product_terms where product_id in (""";

    static TermsOfOrder of(EntityManager em, String customer, Set<String> products) {
        StringBuilder sql = new StringBuilder(CUSTOMER);
        for (int i = 0; i < products.size(); i++) {
            sql.append(i == 0 ? "?" : ", ?").append(i + 2);
        }
        Query query = em.createNativeQuery(sql.append(')').toString()).setParameter(1, customer);
        int position = 2;
        for (String product : new TreeSet<>(products)) {
            query.setParameter(position++, product);
        }
        CustomerTerms own = CustomerTerms.NONE;
        Map<String, ProductTerms> ofProducts = new HashMap<>();
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            if (row[0].equals("C")) {
                own = new CustomerTerms(
                        text(row[4], DeliveryRule::valueOf),
                        text(row[5], InvoiceMethod::valueOf),
                        tolerance(row[2], row[3]));
            } else {
                ofProducts.put(
                        (String) row[1],
                        new ProductTerms(tolerance(row[2], row[3]), text(row[6], Procurement::valueOf)));
            }
        }
        return new TermsOfOrder(own, ofProducts);
    }

    private static <T> Optional<T> text(@Nullable Object column, Function<String, T> meaning) {
        return Optional.ofNullable((String) column).map(meaning);
    }

    private static Optional<Tolerance> tolerance(@Nullable Object less, @Nullable Object more) {
        return less == null || more == null
                ? Optional.empty()
                : Optional.of(new Tolerance(new Percent((BigDecimal) less), new Percent((BigDecimal) more)));
    }
}
