package org.tenon.rest.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.sample.rest.ThingResource.ThingId;

/** Things whose id begins with "hidden" are seen by nobody who is limited. */
final class ThingSight implements RecordSight {

    @Override
    public String kind() {
        return "thing";
    }

    @Override
    public String root() {
        return "things";
    }

    @Override
    public Class<? extends OwnedId> idType() {
        return ThingId.class;
    }

    @Override
    public Set<String> seen(Set<String> ids, Actor reader) {
        return ids.stream().filter(id -> !id.startsWith("hidden")).collect(Collectors.toSet());
    }
}
