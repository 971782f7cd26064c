package org.tenon.sales.internal;

import java.util.List;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PricedLine;

/** Quotes are written in the products' own units, which their stock is kept in; pricing knows others too. */
final class OwnUnits {

    private OwnUnits() {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with the lines in other units */
    static void check(List<PricedLine> lines) {
        Violations violations = new Violations();
        for (int i = 0; i < lines.size(); i++) {
            PricedLine line = lines.get(i);
            violations.check(
                    !line.isInOtherUnit(),
                    "/lines/" + i + "/unit",
                    "quote.other-unit",
                    "Quotes are in the product's own unit: "
                            + line.stockQuantity().unit() + ", not "
                            + line.quantity().unit() + ".");
        }
        violations.throwIfAny();
    }
}
