package org.tenon.order.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductAttribute;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;

/**
 * What goods come to in numbers on the day on which they leave, by the attribute's name: what their line says, else what their
 * product says then. It is kept with the shipment, since a product may say something else tomorrow.
 */
@Component(service = SaidNumbers.class)
public final class SaidNumbers {

    private final Function<Set<ProductId>, Map<ProductId, Product>> catalog;

    @Activate
    public SaidNumbers(@Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products) {
        this.catalog = products::findAll;
    }

    /** Of each line what one of the product's own unit says. */
    Map<OrderLineRow, Map<String, BigDecimal>> ofProducts(List<OrderLineRow> lines) {
        Map<ProductId, Product> known = catalog.apply(
                lines.stream().map(line -> new ProductId(line.product)).collect(Collectors.toSet()));
        Map<OrderLineRow, Map<String, BigDecimal>> said = new HashMap<>();
        lines.forEach(line -> said.put(line, ofProduct(known.get(new ProductId(line.product)))));
        return said;
    }

    private static Map<String, BigDecimal> ofProduct(@Nullable Product product) {
        Map<String, BigDecimal> said = new HashMap<>();
        if (product != null) {
            product.details().weight().ifPresent(weight -> said.put(ProductAttribute.WEIGHT, weight));
            product.details().attributes().forEach(each -> said.put(each.name(), each.value()));
        }
        return said;
    }

    /**
     * What some units of a line come to.
     *
     * @param units of the product's own unit, the last ones of {@code upTo}
     * @param ofProduct what one of these says
     */
    static Map<String, BigDecimal> of(
            OrderLineRow line, Map<String, BigDecimal> ofProduct, BigDecimal units, BigDecimal upTo) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        ofProduct.forEach((name, each) -> totals.put(name, each.multiply(units)));
        // What the line says is of one of the unit that it is in, and goes before what the product says.
        JsonColumns.attributes(line.attributes)
                .forEach((name, each) ->
                        totals.put(name, Share.of(each.multiply(line.quantity), line.stockQuantity, units, upTo)));
        return totals;
    }

    /**
     * What falls on some units of those that have left.
     *
     * @param shipped all of the line that has left
     */
    static Map<String, BigDecimal> back(List<ShipmentLineRow> shipped, BigDecimal units, BigDecimal upTo) {
        Map<String, BigDecimal> all = new TreeMap<>();
        BigDecimal quantity = BigDecimal.ZERO;
        for (ShipmentLineRow row : shipped) {
            quantity = quantity.add(row.quantity);
            JsonColumns.attributes(row.attributes).forEach((name, total) -> all.merge(name, total, BigDecimal::add));
        }
        BigDecimal out = quantity;
        all.replaceAll((name, total) -> Share.of(total, out, units, upTo));
        return all;
    }
}
