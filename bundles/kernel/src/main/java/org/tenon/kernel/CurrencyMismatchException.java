package org.tenon.kernel;

import java.util.Currency;
import java.util.Map;
import org.tenon.kernel.problem.TenonException;

/** Two amounts of different currencies met in one sum or comparison. */
public final class CurrencyMismatchException extends TenonException {

    private static final long serialVersionUID = 1L;

    public CurrencyMismatchException(Currency expected, Currency actual) {
        super(
                Kind.INVALID,
                "money.currency-mismatch",
                "Expected an amount in " + expected + ", got one in " + actual + ".",
                Map.of("expected", expected.getCurrencyCode(), "actual", actual.getCurrencyCode()));
    }
}
