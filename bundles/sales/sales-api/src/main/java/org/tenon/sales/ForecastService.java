package org.tenon.sales;

import java.time.YearMonth;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Tells what the pipeline may bring. */
@ProviderType
@Capability("sales")
public interface ForecastService {

    /** The most months that a forecast is about. */
    int MAX_MONTHS = 36;

    /**
     * @param from the first month
     * @param months how many, 1 to {@value #MAX_MONTHS}
     * @param owner empty for everybody's
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /months} {@code forecast.months}
     */
    @ReadOnly
    Forecast forecast(YearMonth from, int months, Optional<String> owner);
}
