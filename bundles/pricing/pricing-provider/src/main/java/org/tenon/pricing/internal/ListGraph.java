package org.tenon.pricing.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;

/** Which lists stand on which, by their bases and by the starts of their rules. As the calling transaction sees it. */
final class ListGraph {

    private final EntityManager em;

    ListGraph(EntityManager em) {
        this.em = em;
    }

    /** Whether a list stands on another, by whatever way, or is it. */
    boolean standsOn(String list, String other) {
        Map<String, Integer> depths = new HashMap<>();
        depth(list, this::below, depths);
        return depths.containsKey(other);
    }

    /** How many lists stand on each other with {@code list} as the uppermost. */
    int depthBelow(String list) {
        return depth(list, this::below, new HashMap<>());
    }

    /** How many lists stand on each other with {@code list} as the lowest. */
    int heightAbove(String list) {
        return depth(list, this::above, new HashMap<>());
    }

    /** @param known fills with all that was passed; there are no cycles, so it ends */
    private static int depth(String list, Function<String, Set<String>> next, Map<String, Integer> known) {
        Integer before = known.get(list);
        if (before != null) {
            return before;
        }
        int deepest = 0;
        for (String other : next.apply(list)) {
            deepest = Math.max(deepest, depth(other, next, known));
        }
        known.put(list, deepest + 1);
        return deepest + 1;
    }

    private Set<String> below(String list) {
        Set<String> found =
                new HashSet<>(names("select base_id from pricing_list where id = ?1 and base_id is not null", list));
        found.addAll(names(
                "select distinct base_list from pricing_rule where list_id = ?1 and base_list is not null", list));
        return found;
    }

    private Set<String> above(String list) {
        Set<String> found = new HashSet<>(names("select id from pricing_list where base_id = ?1", list));
        found.addAll(names("select distinct list_id from pricing_rule where base_list = ?1", list));
        return found;
    }

    private List<String> names(String query, String list) {
        em.flush();
        List<?> names = em.createNativeQuery(query).setParameter(1, list).getResultList();
        return names.stream().map(String.class::cast).toList();
    }
}
