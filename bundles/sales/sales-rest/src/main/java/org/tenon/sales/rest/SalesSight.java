package org.tenon.sales.rest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.CustomersInSight;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.kernel.sight.Sight;

/** What the caller sees of sales: what he owns, and what is of customers whom he sees as far as that kind of record goes. */
@Component(service = SalesSight.class)
public final class SalesSight {

    static final String QUOTE = "quote";
    static final String OPPORTUNITY = "opportunity";
    static final String LEAD = "lead";

    private final CustomerService customers;
    private final Actors actors;

    @Activate
    public SalesSight(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference Actors actors) {
        this.customers = customers;
        this.actors = actors;
    }

    Actor reader() {
        return actors.current();
    }

    Sight of(String kind) {
        return reader().sight(kind);
    }

    /** For a list of the kind; empty for who sees all. */
    Optional<CustomersInSight> forList(String kind) {
        return customers.inSight(of(kind));
    }

    /** Whether {@code reader} sees one of the kind. */
    boolean covers(Actor reader, String kind, String owner, CustomerId customer) {
        Sight sight = reader.sight(kind);
        return sight.everything()
                || sight.user().equals(owner)
                || !customers.covered(Set.of(customer), sight).isEmpty();
    }

    /**
     * Whose figures a report has: who does not see all gets his own.
     *
     * @throws ForbiddenException {@code sight.limited} when he asks for another's
     */
    Optional<String> forReport(String kind, Optional<String> owner) {
        Sight sight = of(kind);
        if (sight.everything()) {
            return owner;
        }
        if (owner.filter(user -> !user.equals(sight.user())).isPresent()) {
            throw new ForbiddenException("sight.limited", "You see your own figures only.", Map.of());
        }
        return Optional.of(sight.user());
    }
}
