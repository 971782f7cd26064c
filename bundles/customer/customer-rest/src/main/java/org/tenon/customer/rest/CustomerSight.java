package org.tenon.customer.rest;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.CustomerService;
import org.tenon.customer.NewCustomer;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.kernel.sight.Sight;

/** Customers are seen by whoever looks after them, his team's and his territory's; of who was merged, the survivor counts. */
@Component(service = RecordSight.class)
public final class CustomerSight implements RecordSight {

    static final String KIND = "customer";

    private final CustomerService customers;

    @Activate
    public CustomerSight(@Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers) {
        this.customers = customers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String root() {
        return "customers";
    }

    @Override
    public Class<? extends OwnedId> idType() {
        return CustomerId.class;
    }

    @Override
    public Set<String> seen(Set<String> ids, Actor reader) {
        Set<CustomerId> asked = ids.stream().map(CustomerId::new).collect(toSet());
        return customers.covered(asked, reader.sight(KIND)).stream()
                .map(CustomerId::value)
                .collect(toSet());
    }

    /** Who does not see all looks after whom he registers without saying who does: else he would not see him again. */
    static NewCustomer ownedBy(Sight sight, NewCustomer customer) {
        CustomerDetails details = customer.details();
        CustomerProfile profile = details.profile();
        if (sight.everything() || profile.owner().isPresent()) {
            return customer;
        }
        return new NewCustomer(
                customer.number(),
                details.withProfile(
                        profile.lookedAfterBy(Optional.of(sight.user()), profile.team(), profile.territory())));
    }
}
