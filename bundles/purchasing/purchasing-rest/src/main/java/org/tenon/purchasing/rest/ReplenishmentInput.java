package org.tenon.purchasing.rest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.InvalidRequestException;

/** Which proposals become orders; left out: all. */
record ReplenishmentInput(Optional<List<@Nullable ProductId>> products, Optional<WarehouseId> warehouse) {

    static final ReplenishmentInput ALL = new ReplenishmentInput(Optional.empty(), Optional.empty());

    /** @throws InvalidRequestException for no products, since that would order all of them, and for one that is null */
    Set<ProductId> chosen() {
        if (products.isEmpty()) {
            return Set.of();
        }
        if (products.get().isEmpty() || products.get().stream().anyMatch(Objects::isNull)) {
            throw new InvalidRequestException("/products", "required", "Give at least one, or leave products out.");
        }
        return products.get().stream().collect(Collectors.toSet());
    }
}
