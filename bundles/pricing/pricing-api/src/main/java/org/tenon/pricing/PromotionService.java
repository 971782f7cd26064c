package org.tenon.pricing;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the promotions. A provider of pricing may have none, and then does not offer this service. */
@ProviderType
@Capability("pricing")
public interface PromotionService {

    /**
     * Records {@link PromotionChanged}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.code-taken}, {@code pricing.coupon-taken}
     * @throws org.tenon.kernel.problem.InvalidRequestException unknown price lists ({@code /priceLists}), or amounts in
     *     another currency than the promotion's
     */
    Promotion create(NewPromotion promotion);

    @ReadOnly
    Optional<Promotion> find(PromotionId id);

    /** All promotions, by code. */
    @ReadOnly
    Page<Promotion> list(PageRequest page);

    /**
     * Ends a promotion: from {@code end} on it holds no more. One that ended before stays as it is. Records
     * {@link PromotionChanged} when something changed. May be repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code promotion.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /end} when {@code end} is not after its first day
     */
    Promotion end(PromotionId id, LocalDate end);
}
