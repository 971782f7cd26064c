package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * How much a customer may still owe.
 *
 * @param limit its own or its group's; empty for no limit
 * @param exposure what is outstanding: the claims that are not released, in the customer's currency, gross
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
        HOLD
    }

    public CreditStatus {
        requireNonNull(customer, "customer");
        requireNonNull(limit, "limit");
        requireNonNull(exposure, "exposure");
        requireNonNull(available, "available");
        requireNonNull(state, "state");
    }
}
