package org.tenon.order.rest;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.TaxTotal;

/** A tax on a line, or on all of them. */
record TaxBody(
        String code,
        BigDecimal rate,
        Money base,
        Money amount,
        Optional<String> group,
        boolean reverseCharge,
        Optional<String> note) {

    static TaxBody of(TaxAmount tax) {
        return new TaxBody(
                tax.code(), tax.rate(), tax.base(), tax.amount(), tax.group(), tax.reverseCharge(), tax.note());
    }

    static TaxBody of(TaxTotal tax) {
        return new TaxBody(
                tax.code(), tax.rate(), tax.base(), tax.amount(), tax.group(), tax.reverseCharge(), tax.note());
    }
}
