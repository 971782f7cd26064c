package org.tenon.pricing;

import java.time.LocalDate;
import java.util.Currency;
import org.tenon.kernel.problem.InvalidRequestException;

/** No rates lead from one currency to another on a day. */
public final class NoExchangeRateException extends InvalidRequestException {

    /** The code of the exception and of its violation. */
    public static final String CODE = "pricing.no-exchange-rate";

    private static final long serialVersionUID = 1L;

    public NoExchangeRateException(Currency from, Currency to, LocalDate on) {
        super("/to", CODE, "There is no exchange rate from " + from + " to " + to + " on " + on + ".");
    }
}
