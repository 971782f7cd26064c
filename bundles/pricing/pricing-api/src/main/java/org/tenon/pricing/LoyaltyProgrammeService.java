package org.tenon.pricing;

import java.util.Currency;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** By what customers earn points. A provider of pricing may have no points, and then offers neither this nor {@link LoyaltyService}. */
@ProviderType
@Capability("pricing")
public interface LoyaltyProgrammeService {

    /**
     * Begins a programme, in the place of the one of its currency from its day on. What was booked before stays as it is. Not
     * repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException at {@code /from}, {@code pricing.from-out-of-range}, when that is
     *     more than ten years away
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.later-programme} when there is one of the currency that
     *     begins on the same or a later day
     */
    LoyaltyProgramme begin(LoyaltyProgramme programme);

    /** All programmes of a currency, the latest first. */
    @ReadOnly
    List<LoyaltyProgramme> programmes(Currency currency);
}
