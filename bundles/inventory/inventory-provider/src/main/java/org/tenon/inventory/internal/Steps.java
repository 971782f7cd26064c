package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tenon.inventory.ReservationRequest;

/**
 * How much more lines in step get: as many whole steps as there is of all of them. A set is reckoned when the first of its lines
 * comes to its turn, so that those before it have had theirs.
 */
final class Steps {

    private record Member(ReservationRow row, BigDecimal wanted, BigDecimal each) {}

    private final Map<String, List<Member>> sets = new LinkedHashMap<>();
    private final Map<ReservationRow, String> setOf = new HashMap<>();
    private final Map<ReservationRow, BigDecimal> reckoned = new HashMap<>();
    private final Function<ReservationRow, BigDecimal> free;

    private Steps(Function<ReservationRow, BigDecimal> free) {
        this.free = free;
    }

    /**
     * @param wanted how much more the lines want, in the request's order
     * @param free how much there is for a line, when it is asked
     */
    static Steps of(
            ReservationRequest request,
            Map<ReservationRow, BigDecimal> wanted,
            Function<ReservationRow, BigDecimal> free) {
        Steps steps = new Steps(free);
        Iterator<Map.Entry<ReservationRow, BigDecimal>> rows = wanted.entrySet().iterator();
        for (ReservationRequest.Line line : request.lines()) {
            Map.Entry<ReservationRow, BigDecimal> row = rows.next();
            line.step().ifPresent(step -> {
                steps.setOf.put(row.getKey(), step.set());
                steps.sets
                        .computeIfAbsent(step.set(), first -> new ArrayList<>())
                        .add(new Member(row.getKey(), row.getValue(), step.each()));
            });
        }
        return steps;
    }

    /** How much more a line gets; empty when it is in step with none. */
    Optional<BigDecimal> most(ReservationRow row) {
        String set = setOf.get(row);
        if (set == null) {
            return Optional.empty();
        }
        if (!reckoned.containsKey(row)) {
            reckon(sets.get(set));
        }
        return Optional.of(reckoned.get(row));
    }

    private void reckon(List<Member> members) {
        // Two lines of one product draw on the same.
        Map<String, BigDecimal> each = new HashMap<>();
        Map<String, BigDecimal> wanted = new HashMap<>();
        for (Member member : members) {
            each.merge(member.row.product, member.each, BigDecimal::add);
            wanted.merge(member.row.product, member.wanted.max(BigDecimal.ZERO), BigDecimal::add);
        }
        boolean all = true;
        BigDecimal steps = null;
        for (Member member : members) {
            BigDecimal there = free.apply(member.row).max(BigDecimal.ZERO);
            all &= there.compareTo(wanted.get(member.row.product)) >= 0;
            BigDecimal possible = there.divide(each.get(member.row.product), 0, RoundingMode.DOWN);
            steps = steps == null ? possible : steps.min(possible);
        }
        for (Member member : members) {
            BigDecimal more = all || steps == null ? member.wanted : member.wanted.min(steps.multiply(member.each));
            reckoned.put(member.row, more);
        }
    }
}
