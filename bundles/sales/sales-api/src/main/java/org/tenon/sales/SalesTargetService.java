package org.tenon.sales;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps what is to be won, by month. */
@ProviderType
@Capability("sales")
public interface SalesTargetService {

    /**
     * By month, kind and key.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /months} {@code forecast.months} unless there are 1 to
     *     {@link ForecastService#MAX_MONTHS}
     */
    @ReadOnly
    List<SalesTarget> targets(YearMonth from, int months);

    @ReadOnly
    Optional<SalesTarget> find(YearMonth month, SalesTarget.Kind of, String key);

    /**
     * Keeps a target in place of the one that there is, with its version one higher. Records {@link SalesTargetChanged}.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /amount} {@code target.amount} for one that is not more than zero,
     *     {@code /key} {@code target.key} for one that is no name, or for a company's that is not {@value SalesTarget#ALL}
     * @throws org.tenon.kernel.problem.StaleVersionException when the version is another one
     */
    SalesTarget save(SalesTarget target);

    /**
     * Takes a target away. Records {@link SalesTargetChanged}.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code sales-target.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when the version is another one
     */
    void remove(SalesTarget target);
}
