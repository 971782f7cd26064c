package org.tenon.sales;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Tells what was won and lost, and why. */
@ProviderType
@Capability("sales")
public interface WinLossService {

    /**
     * What is in a stage of 100 % is won, of 0 % lost, in the month of its close date; everything else is left out.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /months} {@code forecast.months}
     */
    @ReadOnly
    WinLoss analyse(WinLossQuery query);
}
