package org.tenon.sales.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.CostService;
import org.tenon.inventory.CostingMethod;
import org.tenon.inventory.StockValue;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;

class CostsOfStockTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final ProductId PLATE = new ProductId("plate");
    private static final ProductId SCREW = new ProductId("screw");
    private static final ProductId WORK = new ProductId("work");
    private static final ProductId CABINET = new ProductId("cabinet");
    private static final ProductId INSTALLED = new ProductId("installed");

    private static final Map<ProductId, String> UNIT_COSTS = Map.of(PLATE, "12.50", SCREW, "0.03");

    private static final Map<ProductId, List<KitComponent>> KITS = Map.of(
            CABINET, List.of(KitComponent.of(PLATE, 2), new KitComponent(SCREW, new BigDecimal("8.5"))),
            INSTALLED, List.of(KitComponent.of(PLATE, 2), KitComponent.of(WORK, 1)));

    /** A service whose every method gives one answer. */
    private static <S> S answering(Class<S> type, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.apply(arguments)));
    }

    @SuppressWarnings("unchecked")
    private static Set<ProductId> asked(Object[] arguments) {
        return (Set<ProductId>) arguments[0];
    }

    private static StockValue value(ProductId product) {
        Money unit = Money.of(UNIT_COSTS.get(product), "CNY");
        return new StockValue(product, CostingMethod.AVERAGE, BigDecimal.ONE, unit, unit, List.of());
    }

    private static CostsOfStock costs() {
        CostsOfStock costs = new CostsOfStock();
        costs.costs = answering(
                CostService.class,
                arguments -> new Page<>(
                        asked(arguments).stream()
                                .filter(UNIT_COSTS::containsKey)
                                .map(CostsOfStockTest::value)
                                .toList(),
                        Optional.empty()));
        costs.kits = answering(KitService.class, arguments -> asked(arguments).stream()
                .filter(KITS::containsKey)
                .collect(Collectors.toMap(Function.identity(), KITS::get)));
        return costs;
    }

    @Test
    void a_kit_costs_what_all_that_it_is_made_of_does() {
        // 2 x 12.50 + 8.5 x 0.03
        assertThat(costs().costsOf(Set.of(CABINET, SCREW), CNY, TODAY))
                .containsOnly(Map.entry(CABINET, Money.of("25.255", "CNY")), Map.entry(SCREW, Money.of("0.03", "CNY")));
    }

    @Test
    void a_kit_of_which_something_has_no_known_cost_has_none() {
        assertThat(costs().costsOf(Set.of(INSTALLED, WORK), CNY, TODAY)).isEmpty();
    }
}
