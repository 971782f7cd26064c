package org.tenon.customer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Makes one customer of two, and two of one again. Who was merged is not found by searches any more; asked for by its id, every
 * service of the capability answers for the survivor, so that documents of others need not be changed: {@link
 * CustomerService#find}, {@link BuyingTermsService#termsOf}, {@link CreditService}.
 */
@ProviderType
@Capability("customer")
public interface MergeService {

    /**
     * The survivor takes over what the other says besides, those who belong to it, and what it has claimed of credit. Records
     * {@link CustomersMerged}, and {@link CustomerChanged} when the survivor is not as it was. Not repeatable: the second call
     * finds a merged customer.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody has changed one of them meanwhile
     * @throws org.tenon.kernel.problem.ConflictException {@code customer.merged} when one of them was merged already, {@code
     *     customer.related} when one belongs to the other, {@code customer.currency} when they buy in different currencies, {@code
     *     customer.blocked} when the credit of the one to be merged is stopped
     * @throws org.tenon.kernel.problem.InvalidRequestException at {@code /merged}, {@code same}, when both are one; at {@code
     *     /choices/<field>}, {@code choice}, for both of what is no list, and {@code unknown-field} for {@code fields.<code>} of
     *     which neither has a value; as {@link CustomerService#change} when what comes out is
     *     no customer
     */
    CustomerMerge merge(MergeRequest request);

    /**
     * Takes a merge back. What the survivor got by it goes, unless somebody has changed it since; what was claimed of credit
     * before, and who belonged to the merged one, goes back, unless it has gone elsewhere since. What came after the merge stays
     * with the survivor. Records {@link CustomersSeparated}. Repeatable: what is taken back stays so.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code merge.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code customer.merged} when the survivor was merged itself since
     */
    CustomerMerge undo(MergeId id);

    @ReadOnly
    Optional<CustomerMerge> find(MergeId id);

    /**
     * Everybody who is this customer now: those who were merged into it, and into those. Others' documents may still be under
     * their ids. Without the customer itself.
     */
    @ReadOnly
    Set<CustomerId> mergedInto(CustomerId survivor);

    /** The merges that a customer came out of or went into, the latest first, with those that were taken back. */
    @ReadOnly
    List<CustomerMerge> mergesOf(CustomerId customer);
}
