package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * How much a customer may still owe.
 *
 * @param limit its own or its group's or, where both are silent, that of the nearest commercial parent who buys in the same
 *     currency and has one; empty for no limit
 * @param exposure what is outstanding: the claims that are not released, in the customer's currency, gross. Of all together
 *     who share the limit: the one it was set for, and those below who have none of their own
 * @param available limit less exposure, negative when exceeded; empty for no limit
 */
public record CreditStatus(
        CustomerId customer, Optional<Money> limit, Money exposure, Optional<Money> available, State state) {

    /** How near the limit is. */
    public enum State {
        /** No limit, or less than 90 % of it is used. */
        OK,
        /** 90 % of the limit or more is used. */
        WATCH,
        /** More than the limit is used. */
        HOLD,
        /** Somebody has blocked the customer or one that it belongs to, whatever is used: {@link CreditBlockService}. */
        STOP
    }

    public CreditStatus {
        requireNonNull(customer, "customer");
        requireNonNull(limit, "limit");
        requireNonNull(exposure, "exposure");
        requireNonNull(available, "available");
        requireNonNull(state, "state");
    }
}
