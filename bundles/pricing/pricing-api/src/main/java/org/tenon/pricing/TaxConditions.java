package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.customer.CustomerId;

/**
 * What a tax rule asks of a sale beyond the product's category and the customer's region.
 *
 * @param sellerRegion the company's own tax region; empty for any
 * @param supply where the sale goes; empty for anywhere. A company without a tax region makes no sale that a rule with a
 *     supply speaks of
 * @param customer the one customer that it is for, as an exemption is; empty for everybody
 */
public record TaxConditions(Optional<String> sellerRegion, Optional<Supply> supply, Optional<CustomerId> customer) {

    /** Nothing more is asked. */
    public static final TaxConditions NONE = new TaxConditions(Optional.empty(), Optional.empty(), Optional.empty());

    public TaxConditions {
        requireNonNull(sellerRegion, "sellerRegion");
        requireNonNull(supply, "supply");
        requireNonNull(customer, "customer");
        sellerRegion.ifPresent(some -> Texts.check(some, "a tax region", 64));
    }

    public TaxConditions soldFrom(String region) {
        return new TaxConditions(Optional.of(region), supply, customer);
    }

    public TaxConditions suppliedTo(Supply where) {
        return new TaxConditions(sellerRegion, Optional.of(where), customer);
    }

    public TaxConditions soldTo(CustomerId buyer) {
        return new TaxConditions(sellerRegion, supply, Optional.of(buyer));
    }
}
