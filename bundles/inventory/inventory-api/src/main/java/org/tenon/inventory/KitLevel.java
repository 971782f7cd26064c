package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.ProductId;

/**
 * How many whole kits a warehouse's components allow.
 *
 * @param available of what can be promised at once
 * @param incoming how many more, once all that is expected is there
 */
public record KitLevel(WarehouseId warehouse, BigDecimal available, BigDecimal incoming) {

    public KitLevel {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(available, "available");
        requireNonNull(incoming, "incoming");
    }

    /**
     * By warehouse, of those in which there is, or was, one of the components.
     *
     * @param components what one kit comes to, without what there is no stock of; at least one
     * @param levels theirs
     */
    public static List<KitLevel> of(List<KitComponent> components, List<StockLevel> levels) {
        Map<WarehouseId, Map<ProductId, StockLevel>> places = levels.stream()
                .collect(Collectors.groupingBy(
                        StockLevel::warehouse,
                        () -> new TreeMap<>(Comparator.comparing(WarehouseId::value)),
                        Collectors.toMap(StockLevel::product, Function.identity())));
        List<KitLevel> kits = new ArrayList<>();
        places.forEach((warehouse, there) -> {
            BigDecimal available = whole(components, there, StockLevel::available);
            BigDecimal later =
                    whole(components, there, level -> level.available().add(level.incoming()));
            kits.add(new KitLevel(warehouse, available, later.subtract(available)));
        });
        return kits;
    }

    private static BigDecimal whole(
            List<KitComponent> components, Map<ProductId, StockLevel> there, Function<StockLevel, BigDecimal> how) {
        return components.stream()
                .map(each -> there.containsKey(each.product())
                        ? how.apply(there.get(each.product()))
                                .max(BigDecimal.ZERO)
                                .divide(each.quantity(), 0, RoundingMode.DOWN)
                        : BigDecimal.ZERO)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
