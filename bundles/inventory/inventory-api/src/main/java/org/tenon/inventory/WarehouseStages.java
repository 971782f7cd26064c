package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * In which steps goods come into a warehouse and leave it.
 *
 * @param in where goods that come in land, and where they go from there, in this order; from the last of them they are put away.
 *     None: they are put away as they come
 * @param out where goods that are set aside for documents are brought, in this order; they leave from the last one. None: they leave
 *     from the shelves
 * @param version of this; 0 as long as nothing was said
 */
public record WarehouseStages(WarehouseId warehouse, List<Stage> in, List<Stage> out, long version) {

    public WarehouseStages {
        requireNonNull(warehouse, "warehouse");
        in = List.copyOf(in);
        out = List.copyOf(out);
    }
}
