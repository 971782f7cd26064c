package org.tenon.pricing.rest;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.Page;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.sight.Sight;

/**
 * Prices and taxes that are for one customer only: they are seen by who sees the customer. All others are everybody's who may read
 * prices. A page is read first and then looked through, so that it may have fewer than were asked for.
 */
@Component(service = CustomersOwn.class)
public final class CustomersOwn {

    static final String KIND = "customer";

    private final Actors actors;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CustomerService customers;

    @Activate
    public CustomersOwn(@Reference Actors actors) {
        this.actors = actors;
    }

    /** @param whose the customer that something is for; empty for everybody */
    <T> Page<T> seen(Page<T> page, Function<T, Optional<CustomerId>> whose) {
        Sight sight = actors.current().sight(KIND);
        if (sight.everything()) {
            return page;
        }
        Set<CustomerId> covered = covered(
                page.items().stream()
                        .flatMap(item -> whose.apply(item).stream())
                        .collect(Collectors.toSet()),
                sight);
        Predicate<T> shown =
                item -> covered.containsAll(whose.apply(item).stream().toList());
        return new Page<>(page.items().stream().filter(shown).toList(), page.next());
    }

    /** Whether the caller sees what is for a customer. */
    boolean sees(Optional<CustomerId> customer) {
        Sight sight = actors.current().sight(KIND);
        return sight.everything()
                || customer.isEmpty()
                || !covered(Set.of(customer.get()), sight).isEmpty();
    }

    /** While nobody can say, none. */
    Set<CustomerId> covered(Collection<CustomerId> ids, Sight sight) {
        CustomerService service = customers;
        return service == null || ids.isEmpty() ? Set.of() : service.covered(Set.copyOf(ids), sight);
    }
}
