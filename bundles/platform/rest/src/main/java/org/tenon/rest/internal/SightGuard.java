package org.tenon.rest.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.kernel.sight.RecordSight;
import org.tenon.rest.internal.RecordSights.Named;

/**
 * Keeps a caller from what he does not see, by the ids that his request names: before the operation runs, so that no operation
 * has to think of it, and with the same words for what is hidden and for what is not there. What lists show is the affair of
 * their queries.
 */
final class SightGuard {

    private static final int ASKED_AT_ONCE = 1_000;

    private final RecordSights known;
    private final Actor reader;

    SightGuard(RecordSights known, Actor reader) {
        this.known = known;
        this.reader = reader;
    }

    /** @throws NotFoundException when path or query name what the caller does not see */
    void checkAddress(Collection<OwnedId> ids) {
        hidden(ids).stream().flatMap(id -> known.named(id).stream()).findFirst().ifPresent(record -> {
            throw new NotFoundException(record.keeper().kind(), record.id());
        });
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
        for (RecordSight sight : known.known()) {
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
        Set<OwnedId> hidden = hidden(ids.values());
        Violations violations = new Violations();
        ids.forEach((pointer, id) -> {
            if (hidden.contains(id)) {
                known.named(id)
                        .ifPresent(record -> violations.check(
                                false,
                                pointer,
                                "unknown",
                                "There is no " + record.keeper().kind() + " " + record.id() + "."));
            }
        });
        violations.throwIfAny();
    }

    /** Those of {@code ids} that the caller does not see, in their order. */
    Set<OwnedId> hidden(Collection<? extends OwnedId> ids) {
        if (reader.sights().everything() || ids.isEmpty()) {
            return Set.of();
        }
        Map<OwnedId, Named> limited = new LinkedHashMap<>();
        Map<RecordSight, Set<String>> asked = new LinkedHashMap<>();
        for (OwnedId id : ids) {
            known.named(id)
                    .filter(record -> !reader.sight(record.keeper().reach()).everything())
                    .ifPresent(record -> {
                        limited.put(id, record);
                        asked.computeIfAbsent(record.keeper(), keeper -> new LinkedHashSet<>())
                                .add(record.id());
                    });
        }
        asked.forEach((keeper, all) -> {
            Set<String> seen = seen(keeper, List.copyOf(all));
            limited.values().removeIf(record -> record.keeper().equals(keeper) && seen.contains(record.id()));
        });
        return limited.keySet();
    }

    private Set<String> seen(RecordSight keeper, List<String> ids) {
        List<String> left = new ArrayList<>(ids);
        Set<String> seen = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            List<String> some = left.subList(0, Math.min(left.size(), ASKED_AT_ONCE));
            seen.addAll(keeper.seen(Set.copyOf(some), reader));
            some.clear();
        }
        return seen;
    }
}
