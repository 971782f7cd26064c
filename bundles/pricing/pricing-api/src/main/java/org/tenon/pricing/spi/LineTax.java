package org.tenon.pricing.spi;

import static java.util.Objects.requireNonNull;

import org.tenon.pricing.TaxAmount;

/**
 * A tax on a line.
 *
 * @param amount base and amount are whole rounding steps in the document's currency
 * @param included whether the line's amount contains it, so that it comes out of that; otherwise it comes on top
 */
public record LineTax(TaxAmount amount, boolean included) {

    public LineTax {
        requireNonNull(amount, "amount");
    }
}
