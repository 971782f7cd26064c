package org.tenon.customer;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Keeps who owes how much, claim by claim. Claims of one customer, and of all who share a limit, are decided one after the
 * other, so that two documents at once cannot both take the last of it.
 */
@ProviderType
@Capability("customer")
public interface CreditService {

    /**
     * Claims credit for a document, in place of an earlier claim of the same document. Granted when exposure with the
     * claim stays within the limit, or there is none, or the claim overrides it. Under a block ({@link CreditBlockService}) it is
     * granted by override, or when it is not more than the document's earlier one. An amount in another currency than the
     * customer's cannot be compared: with a limit it is granted only by override, and it counts in no exposure. May be
     * repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     */
    CreditDecision claim(CreditClaim claim);

    /** Takes a document's claim away. May be repeated; no claim is no error. */
    void release(CustomerId customer, String document);

    /** @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found} */
    @ReadOnly
    CreditStatus status(CustomerId customer);
}
