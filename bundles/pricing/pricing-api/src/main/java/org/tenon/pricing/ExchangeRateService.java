package org.tenon.pricing;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps dated exchange rates and converts by them. Not every provider of pricing offers it. */
@ProviderType
@Capability("pricing")
public interface ExchangeRateService {

    /** The most rates that one call of {@link #set} takes. */
    int MAX_RATES = 10_000;

    /**
     * Says rates, all or none; one of the same two currencies in the same direction and from the same day is replaced. May be
     * repeated. Records {@link ExchangeRatesSet}.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException none or more than {@value #MAX_RATES} rates; the same two
     *     currencies and day twice ({@code /<index>/validFrom})
     */
    List<ExchangeRate> set(List<ExchangeRate> rates);

    /** Rates by their currencies and day, those of one currency or of two when they are named. */
    @ReadOnly
    Page<ExchangeRate> list(Optional<Currency> from, Optional<Currency> to, PageRequest page);

    /**
     * How to come from one currency to another on a day: by their own rate of the latest day, whichever direction it was said
     * in, of the same day the direct one; else over the company's currency; else over the one whose code comes first among those that lead
     * there.
     *
     * @throws NoExchangeRateException when no rates lead there that hold on the day
     */
    @ReadOnly
    Conversion conversion(Currency from, Currency to, LocalDate on);
}
