package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.UnitOfProduct;
import org.tenon.catalog.UnitService;
import org.tenon.pricing.PriceRequestLine;

/** What products are sold in beside their own units. Where the catalog's provider knows no units, nothing. */
@Component(service = SoldUnits.class)
public final class SoldUnits {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable UnitService units;

    @Activate
    public SoldUnits() {}

    SoldUnits(UnitService units) {
        this.units = units;
    }

    /**
     * How many of the product's own unit one of the line's is, for the lines that name another unit. Asks nobody when none
     * does.
     */
    Map<UnitOfProduct, BigDecimal> factors(List<PriceRequestLine> lines, Map<ProductId, Product> products) {
        UnitService asked = units;
        Set<UnitOfProduct> others = new HashSet<>();
        for (PriceRequestLine line : lines) {
            Product product = products.get(line.product());
            line.unit()
                    .filter(unit ->
                            product != null && !unit.equals(product.details().unit()))
                    .ifPresent(unit -> others.add(new UnitOfProduct(line.product(), unit)));
        }
        return asked == null || others.isEmpty() ? Map.of() : asked.factors(others);
    }
}
