package org.tenon.pricing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Knows the currencies and what amounts in them are rounded to. Not every provider of pricing offers it. */
@ProviderType
@Capability("pricing")
public interface CurrencyService {

    /** All that ISO 4217 gives a minor unit, by code. */
    @ReadOnly
    List<CurrencyDetails> all();

    /** Empty for a currency without a minor unit. */
    @ReadOnly
    Optional<CurrencyDetails> find(Currency currency);

    /**
     * Rounds the amounts of documents to a step from now on: lines, taxes, what promotions take off, and so totals. Prices of a unit
     * are not rounded. Records {@link CurrencyRoundingChanged} when something changed. May be repeated.
     *
     * @param step more than zero, at most 1,000,000, with at most 9 decimals; empty for the minor unit
     * @param halves where amounts go that lie between two steps
     * @throws org.tenon.kernel.problem.NotFoundException {@code currency.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /roundingStep}
     */
    CurrencyDetails roundTo(Currency currency, Optional<BigDecimal> step, HalfRounding halves);

    /** The same, with halves rounded up. */
    default CurrencyDetails roundTo(Currency currency, Optional<BigDecimal> step) {
        return roundTo(currency, step, HalfRounding.UP);
    }
}
