package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * What lines that name another unit come to in the product's own. Asks nobody when none does.
     *
     * @param goods whether it is for a document, whose lines become goods: then all of them have to come out
     */
    SoldQuantities quantities(List<PriceRequestLine> lines, Map<ProductId, Product> products, boolean goods) {
        UnitService asked = units;
        Set<UnitOfProduct> others = new HashSet<>();
        for (PriceRequestLine line : lines) {
            Product product = products.get(line.product());
            line.unit()
                    .filter(unit ->
                            product != null && !unit.equals(product.details().unit()))
                    .ifPresent(unit -> others.add(new UnitOfProduct(line.product(), unit)));
        }
        if (asked == null || others.isEmpty()) {
            return new SoldQuantities(Map.of(), Optional.empty());
        }
        return new SoldQuantities(
                asked.factors(others), goods ? Optional.of(steps(asked, others, products)) : Optional.empty());
    }

    private static Map<String, BigDecimal> steps(
            UnitService asked, Set<UnitOfProduct> others, Map<ProductId, Product> products) {
        Map<String, BigDecimal> steps = new HashMap<>();
        others.stream()
                .map(other -> products.get(other.product()).details().unit())
                .distinct()
                .forEach(own -> asked.find(own).ifPresent(unit -> steps.put(own, unit.step())));
        return steps;
    }
}
