package org.tenon.order.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.Procurement;
import org.tenon.order.terms.ProductTerms;

/**
 * What holds for new lines: how far what leaves of them may be off (their products' tolerance, else the order's, which is the customer's or
 * the company's), and where their goods come from (the wish, else their products' terms).
 */
final class LineTerms {

    private LineTerms() {}

    /**
     * @param products the terms of those products that have any
     * @param wishes by the lines' places
     * @param place before the places in a pointer: {@code "/lines/"}
     * @throws org.tenon.kernel.problem.InvalidRequestException when what cannot be bought is to be
     */
    static void give(
            Map<String, ProductTerms> products,
            OrderRow row,
            List<OrderLineRow> lines,
            Map<Integer, Procurement> wishes,
            String place) {
        Violations violations = new Violations();
        wishes.keySet().stream()
                .filter(at -> at < 0 || at >= lines.size())
                .sorted()
                .forEach(at -> violations.add(
                        place + at + "/procurement", "order.unknown-line", "There is no line at this place."));
        for (int i = 0; i < lines.size(); i++) {
            OrderLineRow line = lines.get(i);
            ProductTerms terms = products.getOrDefault(line.product, ProductTerms.NONE);
            line.tolerate(terms.tolerance().orElse(row.tolerance()));
            Optional<Procurement> wish = Optional.ofNullable(wishes.get(i));
            boolean buyable = line.stocked && !line.isKit();
            violations.check(
                    buyable || wish.orElse(Procurement.STOCK) == Procurement.STOCK,
                    place + i + "/procurement",
                    "order.not-bought",
                    "Kits and services are not bought for a line.");
            line.procurement = buyable ? wish.or(terms::procurement).orElse(Procurement.STOCK) : Procurement.STOCK;
        }
        violations.throwIfAny();
    }
}
