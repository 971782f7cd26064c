package org.tenon.rest.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.sight.DocumentName;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;

/** Who says which records somebody sees. A module that is just being updated takes its own along for a moment: nobody answers for them then. */
@Component(service = RecordSights.class)
public final class RecordSights {

    private final List<RecordSight> known = new CopyOnWriteArrayList<>();
    /** Also those of which nobody is there now. */
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();

    /** A record, as who answers for its kind knows it. */
    record Named(RecordSight keeper, String id) {}

    @Activate
    public RecordSights() {}

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            unbind = "forget")
    void know(RecordSight sight) {
        kinds.add(sight.kind());
        known.add(sight);
    }

    void forget(RecordSight sight) {
        known.remove(sight);
    }

    List<RecordSight> known() {
        return List.copyOf(known);
    }

    /**
     * What an id names; nothing, when it is a document of a kind that nobody ever limited.
     *
     * @throws UnavailableException while nobody can say who sees it
     */
    Optional<Named> named(OwnedId id) {
        if (id instanceof DocumentName document) {
            return kinds.contains(document.kind())
                    ? Optional.of(new Named(first(sight -> sight.kind().equals(document.kind())), document.id()))
                    : Optional.empty();
        }
        return Optional.of(new Named(first(sight -> sight.idType().isInstance(id)), id.value()));
    }

    private RecordSight first(Predicate<RecordSight> wanted) {
        return known.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new UnavailableException(
                        "platform.incomplete",
                        "A part of the platform is not there at the moment.",
                        Map.of(),
                        Duration.ofSeconds(2)));
    }
}
