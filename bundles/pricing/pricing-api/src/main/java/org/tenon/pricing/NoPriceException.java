package org.tenon.pricing;

import java.time.LocalDate;
import java.util.Map;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.TenonException;

/** No rule of the price list or its bases gives a product a price on a day. */
public final class NoPriceException extends TenonException {

    private static final long serialVersionUID = 1L;

    /** @param line the line's place in the request, from 0 */
    public NoPriceException(ProductId product, LocalDate on, String priceList, int line) {
        super(
                Kind.INVALID,
                "pricing.no-price",
                "The price list " + priceList + " has no price for the product " + product + " on " + on + ".",
                Map.of(
                        "product", product.value(),
                        "date", on.toString(),
                        "priceList", priceList,
                        "pointer", "/lines/" + line + "/product"));
    }
}
