package org.tenon.pricing.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;

/**
 * Documents of the past, for trying changes of prices on them. Registered as a service with the property {@link #KIND}, by
 * those who keep such documents; pricing knows none of them.
 */
@ConsumerType
public interface PastSales {

    /** The service property that names the kind of documents, as in {@code PriceRequest.documentKind()}. */
    String KIND = "tenon.document.kind";

    /**
     * Documents that were meant, by id; without drafts and what was cancelled. Pages may be empty and have a next one.
     *
     * @param days by their date, as prices hold on it
     */
    Page<PastSale> sales(DateRange days, PageRequest page);
}
