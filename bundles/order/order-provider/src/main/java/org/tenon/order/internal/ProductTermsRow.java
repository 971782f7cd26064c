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
import org.tenon.order.Procurement;
import org.tenon.order.Tolerance;
import org.tenon.order.terms.KeptTerms;
import org.tenon.order.terms.ProductTerms;

/** How far what leaves of a product may be off, and where its goods come from, as it is kept. */
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

    @Enumerated(EnumType.STRING)
    @Column(name = "procurement")
    @Nullable
    Procurement procurement;

    void take(ProductTerms terms) {
        Optional<Tolerance> tolerance = terms.tolerance();
        procurement = terms.procurement().orElse(null);
        less = tolerance.map(each -> each.less().value()).orElse(null);
        more = tolerance.map(each -> each.more().value()).orElse(null);
    }

    private Optional<Tolerance> tolerance() {
        return less == null || more == null
                ? Optional.empty()
                : Optional.of(new Tolerance(new Percent(less), new Percent(more)));
    }

    KeptTerms<ProductTerms> terms() {
        return new KeptTerms<>(new ProductTerms(tolerance(), Optional.ofNullable(procurement)), version);
    }
}
