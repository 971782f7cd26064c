package org.tenon.order.internal;

import java.math.BigDecimal;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Percent;
import org.tenon.order.DeliveryRule;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.Tolerance;
import org.tenon.order.terms.CustomerTerms;
import org.tenon.order.terms.KeptTerms;

/** What holds for a customer's orders, as it is kept. */
@Entity
@Table(name = "order_customer_terms")
class CustomerTermsRow {

    @Id
    @Column(name = "customer_id")
    String customer;

    @Enumerated(EnumType.STRING)
    @Column(name = "delivery")
    @Nullable
    DeliveryRule delivery;

    @Enumerated(EnumType.STRING)
    @Column(name = "invoice_method")
    @Nullable
    InvoiceMethod invoiceMethod;

    /** Both are null, or none is. */
    @Column(name = "tolerated_less")
    @Nullable
    BigDecimal less;

    @Column(name = "tolerated_more")
    @Nullable
    BigDecimal more;

    @Version
    @Column(name = "version")
    long version;

    void take(CustomerTerms terms) {
        delivery = terms.delivery().orElse(null);
        invoiceMethod = terms.invoiceMethod().orElse(null);
        less = terms.tolerance().map(each -> each.less().value()).orElse(null);
        more = terms.tolerance().map(each -> each.more().value()).orElse(null);
    }

    KeptTerms<CustomerTerms> terms() {
        Optional<Tolerance> tolerance = less == null || more == null
                ? Optional.empty()
                : Optional.of(new Tolerance(new Percent(less), new Percent(more)));
        return new KeptTerms<>(
                new CustomerTerms(Optional.ofNullable(delivery), Optional.ofNullable(invoiceMethod), tolerance),
                version);
    }
}
