package org.tenon.order.rest;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.order.recurring.RecurringOrderId;
import org.tenon.order.recurring.RecurringOrderService;

/** Recurring orders are seen by who sees the customer's orders. */
@Component(service = RecordSight.class)
public final class RecurringSight implements RecordSight {

    /** Not every provider has them. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable RecurringOrderService recurring;

    private final OrderSight sight;

    @Activate
    public RecurringSight(@Reference OrderSight sight) {
        this.sight = sight;
    }

    @Override
    public String kind() {
        return "recurring-order";
    }

    @Override
    public String reach() {
        return sight.kind();
    }

    @Override
    public String root() {
        return "recurring-orders";
    }

    @Override
    public Class<? extends OwnedId> idType() {
        return RecurringOrderId.class;
    }

    @Override
    public Set<String> seen(Set<String> ids, Actor reader) {
        RecurringOrderService offered = recurring;
        if (offered == null) {
            return Set.of();
        }
        return ids.stream()
                .filter(id -> offered.find(new RecurringOrderId(id))
                        .filter(found -> sight.covers(found.draft().customer(), reader))
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
