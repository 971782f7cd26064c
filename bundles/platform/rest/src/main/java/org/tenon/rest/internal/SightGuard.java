package org.tenon.rest.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;

/**
 * Keeps a caller from what he does not see, by the ids that his request names: before the operation runs, so that no operation
 * has to think of it, and with the same words for what is hidden and for what is not there. What lists show is the affair of
 * their queries.
 */
final class SightGuard {

    private static final int ASKED_AT_ONCE = 1_000;

    private final List<RecordSight> known;
    private final Actor reader;

    SightGuard(List<RecordSight> known, Actor reader) {
        this.known = known;
        this.reader = reader;
    }

    /** @throws NotFoundException when path or query name what the caller does not see */
    void checkAddress(Collection<OwnedId> ids) {
        for (Map.Entry<RecordSight, Set<OwnedId>> asked : limited(ids).entrySet()) {
            hidden(asked.getKey(), asked.getValue()).stream().findFirst().ifPresent(id -> {
                throw new NotFoundException(asked.getKey().kind(), id);
            });
        }
    }

    /**
     * What somebody was told once is told to him again for as long as he sees it.
     *
     * @param path of a request that is repeated, or of what it made
     * @throws NotFoundException when it leads to what the caller does not see any more
     */
    void checkRepetition(String path) {
        if (reader.sights().everything()) {
            return;
        }
        for (RecordSight sight : known) {
            String start = "/api/" + sight.root() + "/";
            int begin = path.indexOf(start) + start.length();
            if (begin >= start.length() && !reader.sight(sight.reach()).everything()) {
                int end = path.indexOf('/', begin);
                String id = path.substring(begin, end < 0 ? path.length() : end);
                if (!sight.seen(Set.of(id), reader).contains(id)) {
                    throw new NotFoundException(sight.kind(), id);
                }
            }
        }
    }

    /**
     * @param ids by the pointers at which they stand
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code unknown}, where the body names what the caller does not see
     */
    void checkBody(Map<String, OwnedId> ids) {
        Violations violations = new Violations();
        limited(ids.values()).forEach((sight, asked) -> {
            Set<String> hidden = hidden(sight, asked);
            ids.forEach((pointer, id) -> violations.check(
                    !sight.idType().isInstance(id) || !hidden.contains(id.value()),
                    pointer,
                    "unknown",
                    "There is no " + sight.kind() + " " + id.value() + "."));
        });
        violations.throwIfAny();
    }

    /** Those ids whose kind the caller does not see all of. */
    private Map<RecordSight, Set<OwnedId>> limited(Collection<OwnedId> ids) {
        if (reader.sights().everything() || ids.isEmpty()) {
            return Map.of();
        }
        Map<RecordSight, Set<OwnedId>> limited =
                ids.stream().collect(Collectors.groupingBy(this::whoKnows, LinkedHashMap::new, Collectors.toSet()));
        limited.keySet().removeIf(sight -> reader.sight(sight.reach()).everything());
        return limited;
    }

    private RecordSight whoKnows(OwnedId id) {
        return known.stream()
                .filter(sight -> sight.idType().isInstance(id))
                .findFirst()
                .orElseThrow(() -> new UnavailableException(
                        "platform.incomplete",
                        "A part of the platform is not there at the moment.",
                        Map.of(),
                        Duration.ofSeconds(2)));
    }

    private Set<String> hidden(RecordSight sight, Set<OwnedId> ids) {
        List<String> all = ids.stream().map(OwnedId::value).sorted().toList();
        Set<String> hidden = new TreeSet<>(all);
        for (int i = 0; i < all.size(); i += ASKED_AT_ONCE) {
            hidden.removeAll(sight.seen(Set.copyOf(all.subList(i, Math.min(all.size(), i + ASKED_AT_ONCE))), reader));
        }
        return hidden;
    }
}
