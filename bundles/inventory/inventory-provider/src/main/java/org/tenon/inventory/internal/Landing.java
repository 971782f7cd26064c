package org.tenon.inventory.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.WarehouseId;

/** Where goods that come into a warehouse and name no location land. */
final class Landing {

    private final Parts parts;
    private final Optional<Route> route;

    private Landing(Parts parts, Optional<Route> route) {
        this.parts = parts;
        this.route = route;
    }

    /** Asks for stages only where the warehouse, which whoever books has looked for, has some. */
    static Landing in(EntityManager em, WarehouseId warehouse, Parts parts) {
        WarehouseRow row = em.find(WarehouseRow.class, warehouse.value());
        return new Landing(
                parts,
                row == null || !row.staged
                        ? Optional.empty()
                        : Optional.ofNullable(
                                Route.of(em, List.of(warehouse.value())).get(warehouse.value())));
    }

    /** Where there are stages all levels are kept in parts. */
    void prepare(PartMoves moves, Collection<LevelRow> levels) {
        if (route.isPresent()) {
            levels.stream().filter(level -> !level.parted).forEach(moves::begin);
        }
    }

    /** What somebody has found is where he found it, and not on its way in. */
    MoveBook.Entry land(MoveBook.Entry entry, LevelRow level, StockPlace place) {
        if (route.isEmpty() || entry.location().isPresent() || place == StockPlace.LOSS) {
            return entry;
        }
        return entry.at(
                route.get().landing().or(() -> parts.policy(Parts.place(level)).location()));
    }
}
