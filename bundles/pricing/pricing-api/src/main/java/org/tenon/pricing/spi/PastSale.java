package org.tenon.pricing.spi;

import static java.util.Objects.requireNonNull;

import org.tenon.pricing.PriceRequest;

/**
 * A document of the past, as it would be priced again.
 *
 * @param document names it
 * @param request what was wished, by hand included, on its day, in its currency, and from the list that it was priced by
 */
public record PastSale(String document, PriceRequest request) {

    public PastSale {
        requireNonNull(document, "document");
        requireNonNull(request, "request");
    }
}
