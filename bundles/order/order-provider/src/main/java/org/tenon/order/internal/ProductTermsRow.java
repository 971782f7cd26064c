package org.tenon.order.internal;

import java.math.BigDecimal;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Percent;
import org.tenon.order.Tolerance;
import org.tenon.order.terms.KeptTerms;

/** How far what leaves of a product may be off, as it is kept. */
@Entity
@Table(name = "order_product_terms")
class ProductTermsRow {

    @Id
    @Column(name = "product_id")
    String product;

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

    void take(Optional<Tolerance> tolerance) {
        less = tolerance.map(each -> each.less().value()).orElse(null);
        more = tolerance.map(each -> each.more().value()).orElse(null);
    }

    Optional<Tolerance> tolerance() {
        return less == null || more == null
                ? Optional.empty()
                : Optional.of(new Tolerance(new Percent(less), new Percent(more)));
    }

    KeptTerms<Optional<Tolerance>> terms() {
        return new KeptTerms<>(tolerance(), version);
    }
}
