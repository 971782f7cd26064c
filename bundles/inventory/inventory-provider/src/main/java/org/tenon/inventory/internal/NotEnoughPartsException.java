package org.tenon.inventory.internal;

import java.math.BigDecimal;

/** A line has more reserved than its level's parts have for it: only for {@link Claims} and those who ask it for the impossible. */
final class NotEnoughPartsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotEnoughPartsException(ReservationRow row, BigDecimal missing) {
        super("the line " + row.line + " of " + row.document + " misses "
                + Decimals.plain(missing).toPlainString() + " in the parts of " + row.product + " in " + row.warehouse);
    }
}
