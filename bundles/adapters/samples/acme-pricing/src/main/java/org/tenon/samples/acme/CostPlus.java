package org.tenon.samples.acme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Percent;
import org.tenon.pricing.PriceList;

/** Prices from costs: the cost of a product is its price in the currency's cost list. */
final class CostPlus {

    private final String costLists;
    private final Percent margin;

    /** @throws IllegalArgumentException when the margin is not from 0 to below 100 % */
    CostPlus(CostPlusConfig config) {
        this.costLists = config.costList();
        this.margin = Percent.of(config.margin());
        if (margin.value().signum() < 0 || margin.compareTo(Percent.of("100")) >= 0) {
            throw new IllegalArgumentException("a margin is from 0 to below 100 %, not " + margin);
        }
    }

    /** @return the costs in a currency; empty when nobody keeps any */
    Optional<UnitPrices> costs(EntityManager em, Currency currency, Buyer buyer, List<Item> items) {
        if (costLists.isEmpty()) {
            return Optional.empty();
        }
        return ListRow.named(em, costLists + currency)
                .filter(list -> list.definition().currency().equals(currency))
                .map(list -> costs(em, list, buyer, items));
    }

    private static UnitPrices costs(EntityManager em, PriceList list, Buyer buyer, List<Item> items) {
        List<PriceList> chain = ListRow.chain(em, list);
        Set<ProductId> products =
                items.stream().map(item -> item.line().product()).collect(Collectors.toSet());
        return new UnitPrices(chain, RuleRow.speakingOf(em, chain, products), buyer);
    }

    /** Makes a price of a cost. */
    PriceTrace price(PriceTrace cost) {
        BigDecimal price = cost.now().amount().divide(margin.remainder(), MathContext.DECIMAL64);
        cost.step(
                "rule",
                Optional.of("cost-plus"),
                Amounts.of(price, cost.now().currency()),
                "The cost with a margin of " + margin + ".");
        return cost;
    }
}
