package org.tenon.sales.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.CostService;
import org.tenon.inventory.StockValue;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.CapabilityUnavailableException;
import org.tenon.sales.spi.CostSource;

/**
 * What products cost, as the inventory values them: what a unit in stock is worth, or was at last. Products that never moved, that
 * are worth nothing, or whose costs are in another currency, are not known; nothing is while the inventory that answers values
 * nothing. A kit costs what all that it is made of does, where all of that is known. Anybody else's source goes before it.
 */
@Component(service = CostSource.class, property = "service.ranking:Integer=-1000")
public final class CostsOfStock implements CostSource {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable CostService costs;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable KitService kits;

    @Override
    public Map<ProductId, Money> costsOf(Set<ProductId> products, Currency currency, LocalDate on) {
        CostService asked = costs;
        if (asked == null || products.isEmpty()) {
            return Map.of();
        }
        try {
            Map<ProductId, Money> known = known(asked, products, currency, on);
            addKits(asked, products, currency, on, known);
            return known;
        } catch (CapabilityUnavailableException notValued) {
            return Map.of();
        }
    }

    /** Kits are never in stock themselves: they are looked for among what is not known. */
    private void addKits(
            CostService asked, Set<ProductId> products, Currency currency, LocalDate on, Map<ProductId, Money> known) {
        KitService bills = kits;
        Set<ProductId> unknown =
                products.stream().filter(product -> !known.containsKey(product)).collect(Collectors.toSet());
        if (bills == null || unknown.isEmpty()) {
            return;
        }
        Map<ProductId, List<KitComponent>> parts = bills.parts(unknown);
        Set<ProductId> components = parts.values().stream()
                .flatMap(List::stream)
                .map(KitComponent::product)
                .collect(Collectors.toSet());
        if (components.isEmpty()) {
            return;
        }
        Map<ProductId, Money> costs = known(asked, components, currency, on);
        parts.forEach((kit, each) -> {
            if (each.stream().allMatch(part -> costs.containsKey(part.product()))) {
                known.put(
                        kit,
                        each.stream()
                                .map(part -> costs.get(part.product()).times(part.quantity()))
                                .reduce(Money.zero(currency), Money::plus));
            }
        });
    }

    private static Map<ProductId, Money> known(
            CostService asked, Set<ProductId> products, Currency currency, LocalDate on) {
        Map<ProductId, Money> known = new HashMap<>();
        Optional<String> after = Optional.empty();
        do {
            Page<StockValue> page = asked.values(products, on, new PageRequest(PageRequest.MAX_LIMIT, after));
            for (StockValue value : page.items()) {
                Money unit = value.unitCost();
                if (unit.currency().equals(currency) && !unit.isZero()) {
                    known.put(value.product(), unit);
                }
            }
            after = page.next();
        } while (after.isPresent());
        return known;
    }
}
