package org.tenon.customer;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.sight.Sight;

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
     * The customer with exactly that number, in the letters that it was registered with; nobody who was merged into another. What the method
     * does by itself asks {@link #search} page by page; who can do better overrides it.
     */
    @ReadOnly
    default Optional<Customer> findNumbered(String number) {
        Optional<PageRequest> next =
                number.isBlank() ? Optional.empty() : Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (next.isPresent()) {
            Page<Customer> page = search(new CustomerQuery(number), next.get());
            Optional<Customer> found = page.items().stream()
                    .filter(customer -> customer.number().equals(number))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            next = page.next().map(PageRequest.first(PageRequest.MAX_LIMIT)::from);
        }
        return Optional.empty();
    }

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

    /**
     * The ids of all customers that {@code sight} covers, with those of who was merged into them: what a list of their documents may
     * have. What the method does by itself asks {@link #search} page by page, and knows of nobody who was merged; who can do
     * better overrides it.
     *
     * @throws ConflictException {@code sight.too-wide} when they are more than {@value CustomersInSight#MOST}
     */
    @ReadOnly
    default Set<CustomerId> coveredBy(Sight sight) {
        Set<CustomerId> ids = new HashSet<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (next.isPresent()) {
            Page<Customer> page = search(CustomerQuery.ALL.seenWith(sight), next.get());
            page.items().forEach(customer -> ids.add(customer.id()));
            if (ids.size() > CustomersInSight.MOST) {
                throw CustomersInSight.tooMany();
            }
            next = page.next().map(PageRequest.first(PageRequest.MAX_LIMIT)::from);
        }
        return ids;
    }

    /** Those of {@code ids} whom {@code sight} covers; of who was merged, the survivor counts. As {@link #findAll}. */
    @ReadOnly
    default Set<CustomerId> covered(Set<CustomerId> ids, Sight sight) {
        Set<CustomerId> covered = new HashSet<>();
        findAll(ids).forEach((id, customer) -> {
            if (sight.covers(customer.details().profile().belonging())) {
                covered.add(id);
            }
        });
        return covered;
    }

    /** For a list of what belongs to customers: which of it a reader sees; empty when he sees all. As {@link #coveredBy}. */
    @ReadOnly
    default Optional<CustomersInSight> inSight(Sight sight) {
        return sight.everything()
                ? Optional.empty()
                : Optional.of(new CustomersInSight(sight.user(), coveredBy(sight)));
    }
}
