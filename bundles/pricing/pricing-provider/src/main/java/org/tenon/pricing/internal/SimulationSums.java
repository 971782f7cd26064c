package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceSimulation;
import org.tenon.pricing.PricedLine;

/** Adds up a simulation. */
final class SimulationSums {

    private static final BigDecimal NOTHING_BEFORE = BigDecimal.TEN.pow(30);

    private final Currency currency;
    private final Map<ProductId, PriceSimulation.Moved> products = new HashMap<>();
    private final List<PriceSimulation.MovedDocument> moved = new ArrayList<>();
    private int documents;
    private int lines;
    private int changed;
    private int refused;
    private Money before;
    private Money after;

    SimulationSums(Currency currency) {
        this.currency = currency;
        this.before = Money.zero(currency);
        this.after = before;
    }

    /** A document by both states of the list; empty where one has no price. Those in other currencies are not added. */
    void add(String document, Optional<PriceResult> now, Optional<PriceResult> then) {
        if (now.isEmpty() || then.isEmpty() || !now.get().currency().equals(currency)) {
            refused++;
            return;
        }
        documents++;
        lines += now.get().lines().size();
        if (now.get().net().compareTo(then.get().net()) != 0) {
            changed++;
            moved.add(new PriceSimulation.MovedDocument(
                    document, now.get().net(), then.get().net()));
        }
        before = before.plus(now.get().net());
        after = after.plus(then.get().net());
        List<PricedLine> old = now.get().lines();
        for (int i = 0; i < old.size(); i++) {
            PricedLine line = old.get(i);
            products.merge(
                    line.product(),
                    new PriceSimulation.Moved(
                            line.product(),
                            line.net(),
                            then.get().lines().get(i).net()),
                    (one, other) -> new PriceSimulation.Moved(
                            one.product(),
                            one.before().plus(other.before()),
                            one.after().plus(other.after())));
        }
    }

    PriceSimulation simulation(boolean isComplete) {
        List<PriceSimulation.Moved> movedProducts = products.values().stream()
                .filter(one -> one.before().compareTo(one.after()) != 0)
                .sorted(Comparator.comparing((PriceSimulation.Moved one) ->
                                one.after().minus(one.before()).amount().abs())
                        .reversed()
                        .thenComparing(one -> one.product().value()))
                .limit(PriceSimulation.MOST_PRODUCTS)
                .toList();
        return new PriceSimulation(
                documents, lines, changed, refused, isComplete, before, after, movedProducts, movedMost());
    }

    /** By the largest share; one that came to nothing is moved more than any other. */
    private List<PriceSimulation.MovedDocument> movedMost() {
        return moved.stream()
                .sorted(Comparator.comparing((PriceSimulation.MovedDocument one) ->
                                one.change().map(share -> share.value().abs()).orElse(NOTHING_BEFORE))
                        .reversed()
                        .thenComparing(PriceSimulation.MovedDocument::document))
                .limit(PriceSimulation.MOST_DOCUMENTS)
                .toList();
    }
}
