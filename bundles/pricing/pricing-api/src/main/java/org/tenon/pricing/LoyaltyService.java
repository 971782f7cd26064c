package org.tenon.pricing;

import java.util.Currency;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Points of customers: earned by what was delivered to them ({@link org.tenon.pricing.spi.PurchaseHistory}), spent as vouchers,
 * which are coupons of quotes and orders. A ledger: entries are only added, and a balance is what they come to.
 *
 * <p>Whenever an account is asked for, what was bought until yesterday and is not in it yet is booked first, each month for itself;
 * what is over after whole points stays for the next ones. Goods that came back take their points away; so a balance may be below
 * zero. All methods throw {@link org.tenon.kernel.problem.NotFoundException} for an unknown customer, {@link
 * org.tenon.kernel.problem.ConflictException} with {@code pricing.no-loyalty-programme} where the currency has none, and {@link
 * org.tenon.kernel.problem.UnavailableException} with {@code pricing.no-purchase-history} where nobody can tell what was bought.
 */
@ProviderType
@Capability("pricing")
public interface LoyaltyService {

    /** The most points of one voucher or adjustment. */
    long MAX_POINTS = 1_000_000_000L;

    /** What a customer has. May be repeated. */
    PointsAccount account(CustomerId customer, Currency currency);

    /** What came to an account and went from it, the oldest first. */
    Page<PointsEntry> entries(CustomerId customer, Currency currency, PageRequest page);

    /**
     * Gives or takes points by hand. Records {@link PointsChanged}. Not repeatable.
     *
     * @param points not zero, at most {@value #MAX_POINTS} without sign; what is given expires as if it had been earned today
     * @param reason 1 to 200 characters
     * @throws org.tenon.kernel.problem.InvalidRequestException at {@code /points} or {@code /reason}
     */
    PointsEntry adjust(CustomerId customer, Currency currency, long points, String reason);

    /**
     * Makes a voucher of points, those that expire first. However many ask at once, no point is spent twice. Records {@link
     * PointsChanged}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException at {@code /points}: less than 1, or more than {@value #MAX_POINTS}
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.not-enough-points}
     */
    PointsVoucher redeem(CustomerId customer, Currency currency, long points);

    @ReadOnly
    Optional<PointsVoucher> find(PointsVoucherId id);

    /**
     * Takes a voucher back that no document has used, and gives its points back. Records {@link PointsChanged}. May be repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code points-voucher.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.voucher-used} when a document has used it
     */
    PointsVoucher giveBack(PointsVoucherId id);
}
