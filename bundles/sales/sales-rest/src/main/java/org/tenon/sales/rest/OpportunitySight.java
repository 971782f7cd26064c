package org.tenon.sales.rest;

import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.OpportunityService;

/** Opportunities are seen by whoever works on them, and by those who see the customer as far as opportunities go. */
@Component(service = RecordSight.class)
public final class OpportunitySight implements RecordSight {

    private final OpportunityService opportunities;
    private final SalesSight sight;

    @Activate
    public OpportunitySight(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OpportunityService opportunities,
            @Reference SalesSight sight) {
        this.opportunities = opportunities;
        this.sight = sight;
    }

    @Override
    public String kind() {
        return SalesSight.OPPORTUNITY;
    }

    @Override
    public String root() {
        return "opportunities";
    }

    @Override
    public Class<? extends OwnedId> idType() {
        return OpportunityId.class;
    }

    @Override
    public Set<String> seen(Set<String> ids, Actor reader) {
        return ids.stream()
                .filter(id -> opportunities
                        .find(new OpportunityId(id))
                        .filter(found -> sight.covers(
                                reader,
                                kind(),
                                found.details().owner().orElse(""),
                                found.details().customer()))
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
