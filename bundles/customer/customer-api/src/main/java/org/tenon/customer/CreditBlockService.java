package org.tenon.customer;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Stops the credit of customers, whatever their limit, and gives it back. */
@ProviderType
@Capability("customer")
public interface CreditBlockService {

    /**
     * From now on the state of the customer's credit, and of all below it, is {@link CreditStatus.State#STOP}. Records {@link
     * CreditBlocked}. May be repeated: with the same reason nothing happens, with another one that takes the place.
     *
     * @param reason 1 to 500 characters
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException at {@code /reason}
     */
    CreditBlock block(CustomerId customer, String reason);

    /**
     * Takes the customer's own block away; a parent's stays. Records {@link CreditUnblocked} when there was one. May be
     * repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     */
    void unblock(CustomerId customer);

    /**
     * The customer's block or that of the nearest parent who has one; empty when there is none.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     */
    @ReadOnly
    Optional<CreditBlock> blockOf(CustomerId customer);
}
