package org.tenon.customer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the customers. */
@ProviderType
@Capability("customer")
public interface CustomerService {

    /**
     * Records {@link CustomerRegistered}. Not repeatable: a second call makes a second customer.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code customer.number-taken}
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers into the details: a negative credit limit, a
     *     limit in another currency than the customer's; at {@code /parent} a commercial parent that does not exist ({@code
     *     unknown}), is below the customer or the customer itself ({@code cycle}), or would make more than {@value
     *     CustomerProfile#MAX_LEVELS} levels ({@code too-deep}); at {@code /fields/<code>} what a field does not take ({@code
     *     unknown-field}, {@code archived}, {@code kind}, {@code decimals}, {@code out-of-bounds}, {@code choice}), or one that is {@code
     *     required} and neither said nor preset. Fields with a preset that are not said have that
     */
    Customer register(NewCustomer customer);

    /** The customer with that id; the survivor when it was merged ({@link MergeService}). */
    @ReadOnly
    Optional<Customer> find(CustomerId id);

    /** Those of {@code ids} that exist, each as {@link #find} finds it, in a number of round trips that does not grow with every one of them. */
    @ReadOnly
    Map<CustomerId, Customer> findAll(Set<CustomerId> ids);

    /**
     * Replaces what is known of a customer. Records {@link CustomerChanged} unless nothing changed.
     *
     * @param version the version that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link #register}; of the fields only those that change are looked at,
     *     and a required one must stay once it was said
     */
    Customer change(CustomerId id, long version, CustomerDetails details);

    /**
     * Customers whose name, number, contact name, e-mail, phone or text of a field contains the query's text and who are what else it asks
     * for; by number, or in the order of the field that the query names, those of whom it says nothing last. A page may have fewer than were asked for and a cursor all the same, when looking for more would take
     * long.
     */
    @ReadOnly
    Page<Customer> search(CustomerQuery query, PageRequest page);
}
