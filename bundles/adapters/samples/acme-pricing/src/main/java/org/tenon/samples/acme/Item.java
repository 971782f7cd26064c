package org.tenon.samples.acme;

import java.math.BigDecimal;
import org.tenon.catalog.ProductDetails;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.PriceRequestLine;

/** A line that is in order, with its product. */
record Item(PriceRequestLine line, ProductDetails product, BigDecimal quantity) {

    Quantity amount() {
        return new Quantity(quantity, product.unit());
    }

    Percent discount() {
        return line.discount().orElse(Percent.ZERO);
    }

    Money byHand(Money otherwise) {
        return line.unitPrice().orElse(otherwise);
    }
}
