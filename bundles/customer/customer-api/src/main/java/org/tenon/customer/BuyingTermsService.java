package org.tenon.customer;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Answers the one question that pricing asks about a customer. */
@ProviderType
@Capability("customer")
public interface BuyingTermsService {

    /** The terms of a customer; empty when there is no such customer. At most one round trip. */
    @ReadOnly
    Optional<BuyingTerms> termsOf(CustomerId customer);
}
