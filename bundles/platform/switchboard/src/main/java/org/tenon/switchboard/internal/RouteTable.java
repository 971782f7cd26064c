package org.tenon.switchboard.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tenon.switchboard.Route;

/**
 * The rules of one capability.
 *
 * @param heirs by provider whose data was moved away, who has it now
 * @param recording how many calls are kept for replaying; empty when nothing says so
 * @param version counts changes
 */
record RouteTable(List<Rule> rules, Map<String, String> heirs, Optional<Integer> recording, long version) {

    static final RouteTable EMPTY = new RouteTable(List.of(), Map.of(), Optional.empty(), 0);

    RouteTable {
        rules = List.copyOf(rules);
        heirs = Map.copyOf(heirs);
    }

    /** The rule that decides about each kind of calls at that time. */
    Map<RouteKey, Rule> inForce(Instant now) {
        Map<RouteKey, Rule> deciding = new HashMap<>();
        rules.stream()
                .filter(rule -> rule.holdsAt(now))
                .sorted(Rule.LAST_BEGUN_FIRST)
                .forEach(rule -> deciding.putIfAbsent(rule.key(), rule));
        return deciding;
    }

    /** The next time at which {@link #inForce} may answer something else. */
    Optional<Instant> nextChange(Instant now) {
        return rules.stream()
                .flatMap(rule -> Stream.of(rule.from(), rule.until()))
                .flatMap(Optional::stream)
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /** With one rule more, and without those that will not hold any more. */
    RouteTable with(Rule added, Instant now) {
        List<Rule> changed = new ArrayList<>();
        for (Rule rule : rules) {
            boolean same = rule.key().equals(added.key());
            boolean replaced = same && rule.from().equals(added.from());
            // Without an end, what began earlier is never asked again.
            boolean covered = same && added.until().isEmpty() && added.holdsAt(now) && !rule.beginsAfter(now);
            if (!replaced && !covered && !rule.isOverAt(now)) {
                changed.add(rule);
            }
        }
        changed.add(added);
        return new RouteTable(changed, heirs, recording, version + 1);
    }

    RouteTable without(RouteKey key) {
        return new RouteTable(
                rules.stream().filter(rule -> !rule.key().equals(key)).toList(), heirs, recording, version + 1);
    }

    /** With the routes of some calls changed in place. */
    RouteTable changed(RouteKey key, UnaryOperator<Route> change) {
        return new RouteTable(
                rules.stream()
                        .map(rule -> rule.key().equals(key) ? rule.with(change.apply(rule.route())) : rule)
                        .toList(),
                heirs,
                recording,
                version + 1);
    }

    /**
     * After the data of {@code source} was moved to {@code target}: that one answers everything that the other was chosen for,
     * and what was pinned to it or to whom it had inherited from.
     */
    RouteTable moved(String source, String target, Instant now) {
        Map<String, String> changed = new HashMap<>(heirs);
        changed.replaceAll((from, heir) -> heir.equals(source) ? target : heir);
        changed.put(source, target);
        changed.remove(target);
        List<Rule> rerouted = rules.stream()
                .map(rule -> rule.with(rule.route().moved(source, target)))
                .toList();
        return new RouteTable(rerouted, changed, recording, version)
                .with(new Rule(RouteKey.DEFAULT, Optional.of(now), Optional.empty(), Route.to(target), false), now);
    }

    /** With a provider that is asked for its own documents again, whoever has their data. */
    RouteTable withoutHeir(String provider) {
        Map<String, String> changed = new HashMap<>(heirs);
        changed.remove(provider);
        return new RouteTable(rules, changed, recording, version);
    }

    /** The same as the version that this is. */
    RouteTable numbered(long number) {
        return new RouteTable(rules, heirs, recording, number);
    }

    /** What the calls are copied to, and since which choice: comparisons are made for these. */
    List<Object> shadowed() {
        return rules.stream()
                .map(rule ->
                        (Object) List.of(rule.key(), rule.from(), rule.route().shadow()))
                .toList();
    }

    RouteTable recording(int calls) {
        return new RouteTable(rules, heirs, Optional.of(calls), version + 1);
    }

    /** These rules and those of {@code fallback}; of two that begin together, this one's holds. */
    RouteTable over(RouteTable fallback) {
        return new RouteTable(
                Stream.concat(rules.stream(), fallback.rules.stream()).toList(),
                heirs,
                recording.or(fallback::recording),
                version);
    }
}
