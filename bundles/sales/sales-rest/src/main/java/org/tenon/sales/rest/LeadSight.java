package org.tenon.sales.rest;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.sight.Belonging;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.kernel.sight.Sight;
import org.tenon.sales.Lead;
import org.tenon.sales.LeadId;
import org.tenon.sales.LeadService;

/** Leads are seen by their owner and his team; they are in no territory. */
@Component(service = RecordSight.class)
public final class LeadSight implements RecordSight {

    private final LeadService leads;

    @Activate
    public LeadSight(@Reference(policyOption = ReferencePolicyOption.GREEDY) LeadService leads) {
        this.leads = leads;
    }

    @Override
    public String kind() {
        return SalesSight.LEAD;
    }

    @Override
    public String root() {
        return "leads";
    }

    @Override
    public Class<? extends OwnedId> idType() {
        return LeadId.class;
    }

    @Override
    public Set<String> seen(Set<String> ids, Actor reader) {
        Sight sight = reader.sight(kind());
        return ids.stream()
                .filter(id -> leads.find(new LeadId(id))
                        .map(Lead::details)
                        .filter(lead -> sight.covers(new Belonging(lead.owner(), lead.team(), Optional.empty())))
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
