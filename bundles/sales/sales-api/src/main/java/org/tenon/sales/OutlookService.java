package org.tenon.sales;

import java.time.YearMonth;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Holds forecasts against targets, and afterwards against what came. */
@ProviderType
@Capability("sales")
public interface OutlookService {

    /**
     * By the month of the opportunities' close dates. What is by team is by the owners' teams of today, in forecasts of theirs then.
     *
     * @param by whose rows; {@link SalesTarget.Kind#COMPANY} for one row a month and currency
     * @param months 1 to {@link ForecastService#MAX_MONTHS}
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /months} {@code forecast.months}
     */
    @ReadOnly
    Outlook outlook(SalesTarget.Kind by, YearMonth from, int months);

    /**
     * Keeps what is forecast today for this month, unless that has been done in this month already. The provider does so by itself soon
     * after a month has begun; a forecast that was not taken is not made up later. Repeatable, on several nodes too.
     *
     * @return whether this call has kept it
     */
    boolean take();
}
