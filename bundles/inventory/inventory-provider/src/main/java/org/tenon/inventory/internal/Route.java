package org.tenon.inventory.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.tenon.inventory.StageWork.Direction;

/** The stages of a warehouse: where goods land, where they go from there, and where they leave from. */
final class Route {

    /** That of a warehouse without stages. */
    static final Route NONE = new Route();

    private final List<StageRow> in = new ArrayList<>();
    private final List<StageRow> out = new ArrayList<>();

    private Route() {}

    /**
     * Where goods go next.
     *
     * @param to empty for where a policy puts them away, and for goods that are where they leave from
     */
    record Way(Direction direction, Optional<String> to) {

        boolean putsAway() {
            return to.isEmpty() && direction != Direction.READY;
        }
    }

    /** By warehouse; those without stages are not among them. */
    static Map<String, Route> of(EntityManager em, Collection<String> warehouses) {
        Map<String, Route> routes = new HashMap<>();
        em.createQuery("select s from StageRow s where s.warehouse in :warehouses order by s.number", StageRow.class)
                .setParameter("warehouses", new TreeSet<>(warehouses))
                .getResultList()
                .forEach(stage -> {
                    Route route = routes.computeIfAbsent(stage.warehouse, first -> new Route());
                    (stage.outward ? route.out : route.in).add(stage);
                });
        return routes;
    }

    List<StageRow> in() {
        return in;
    }

    List<StageRow> out() {
        return out;
    }

    /** Where goods that come in land; empty when they are put away as they come. */
    Optional<String> landing() {
        return in.stream().map(stage -> stage.location).findFirst();
    }

    /** Whether goods there are neither promised nor set aside. */
    boolean isClosed(String location) {
        return stage(location).filter(stage -> !stage.available).isPresent();
    }

    boolean isStage(String location) {
        return stage(location).isPresent();
    }

    private Optional<StageRow> stage(String location) {
        for (List<StageRow> stages : List.of(in, out)) {
            for (StageRow stage : stages) {
                if (stage.location.equals(location)) {
                    return Optional.of(stage);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether goods leave the warehouse from there. */
    boolean leavesFrom(String location) {
        return last().map(location::equals).orElseGet(() -> !isClosed(location));
    }

    /** Where all goods leave from; empty for more than one location. */
    Optional<String> last() {
        return out.isEmpty() ? Optional.empty() : Optional.of(out.get(out.size() - 1).location);
    }

    /**
     * Where goods go from a location.
     *
     * @param wanted whether they are set aside for a document
     * @return empty for goods on the shelves that nobody wants, or that leave from there
     */
    Optional<Way> from(String location, boolean wanted) {
        Optional<StageRow> stage = stage(location);
        if (stage.isEmpty()) {
            return wanted && !out.isEmpty() ? Optional.of(next(Direction.OUT, out, 0)) : Optional.empty();
        }
        if (!stage.get().outward) {
            return Optional.of(next(Direction.IN, in, stage.get().number + 1));
        }
        return Optional.of(
                wanted ? next(Direction.OUT, out, stage.get().number + 1) : new Way(Direction.BACK, Optional.empty()));
    }

    private static Way next(Direction direction, List<StageRow> stages, int number) {
        if (number < stages.size()) {
            return new Way(direction, Optional.of(stages.get(number).location));
        }
        return new Way(direction == Direction.OUT ? Direction.READY : direction, Optional.empty());
    }
}
