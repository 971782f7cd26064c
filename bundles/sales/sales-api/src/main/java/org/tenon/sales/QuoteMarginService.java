package org.tenon.sales;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Tells who may see it what a quote earns. */
@ProviderType
@Capability("sales")
public interface QuoteMarginService {

    /** The permission to see costs and margins. Not a {@code .read}, which read-only roles have of everything. */
    String SEE_MARGINS = "margin.see";

    /**
     * What each line costs and earns by {@link org.tenon.sales.spi.CostSource}, on the quote's day. Costs are asked for when this is
     * called: they are not frozen with the prices.
     *
     * @throws org.tenon.kernel.problem.ForbiddenException {@code quote.margin} when the current actor has not the permission
     *     {@value #SEE_MARGINS}
     * @throws org.tenon.kernel.problem.NotFoundException {@code quote.not-found}
     */
    @ReadOnly
    QuoteMargins marginsOf(QuoteId quote);
}
