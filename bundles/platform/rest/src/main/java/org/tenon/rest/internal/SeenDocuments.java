package org.tenon.rest.internal;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.sight.DocumentName;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.rest.DocumentSight;

/** Asks as the door does. */
@Component
public final class SeenDocuments implements DocumentSight {

    private final Actors actors;
    private final RecordSights known;

    @Activate
    public SeenDocuments(@Reference Actors actors, @Reference RecordSights known) {
        this.actors = actors;
        this.known = known;
    }

    @Override
    public Predicate<DocumentName> among(Collection<DocumentName> documents) {
        Set<OwnedId> hidden = new SightGuard(known, actors.current()).hidden(documents);
        return document -> !hidden.contains(document);
    }
}
