package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.CostEntry;
import org.tenon.inventory.CostLayer;
import org.tenon.inventory.CostingMethod;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.StockValue;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.persistence.Utc;

/** Works out what a product's moves are worth, in their order. Knows no database. */
final class Valuation {

    private final Currency currency;
    private final Layers layers;
    private Begun begun = new Begun(BigDecimal.ZERO, BigDecimal.ZERO);
    private final List<CostEntry> entries = new ArrayList<>();
    /** What was sold and not sent back, the last at the head: what comes back is worth what it was. */
    private final Deque<Layers.Layer> sold = new ArrayDeque<>();

    Valuation(CostingMethod method, Optional<BigDecimal> standard, Currency currency) {
        this.layers = new Layers(method, standard);
        this.currency = currency;
    }

    /** What was there before the first of the moves. */
    record Begun(BigDecimal quantity, BigDecimal amount) {}

    Begun begun() {
        return begun;
    }

    /** Begins with a layer that was there when a period was closed. */
    void restore(Layers.Layer layer, BigDecimal unit) {
        begun = new Begun(begun.quantity().add(layer.quantity), begun.amount().add(layer.amount));
        layers.restore(layer, unit);
    }

    Layers layers() {
        return layers;
    }

    List<CostEntry> entries() {
        return entries;
    }

    Currency currency() {
        return currency;
    }

    void apply(CostedMove move) {
        if (move.quantity().signum() > 0) {
            in(move);
        } else {
            out(move);
        }
    }

    private void in(CostedMove move) {
        boolean assumed = move.paid() == null && move.place() != StockPlace.CUSTOMER;
        BigDecimal paid = paid(move).add(move.extra());
        BigDecimal worth = layers.in(move.document(), move.lot(), move.quantity(), paid);
        entry(move, worth, paid.subtract(worth), assumed);
    }

    private BigDecimal paid(CostedMove move) {
        if (move.paid() != null) {
            return times(move.quantity(), move.paid());
        }
        BigDecimal open = move.quantity();
        BigDecimal paid = BigDecimal.ZERO;
        while (move.place() == StockPlace.CUSTOMER && open.signum() > 0 && !sold.isEmpty()) {
            Layers.Layer last = sold.peek();
            BigDecimal taken = open.min(last.quantity);
            paid = paid.add(last.take(taken));
            open = open.subtract(taken);
            if (last.quantity.signum() == 0) {
                sold.pop();
            }
        }
        return paid.add(times(open, layers.unit()));
    }

    private void out(CostedMove move) {
        BigDecimal quantity = move.quantity().negate();
        BigDecimal worth = move.reverses() == null || move.paid() == null
                ? layers.out(move.lot(), quantity)
                : layers.takeBack(move.reverses(), move.lot(), quantity, move.paid());
        if (move.place() == StockPlace.CUSTOMER) {
            sold.push(new Layers.Layer(move.document(), move.lot(), quantity, worth));
        }
        entry(move, worth.negate(), BigDecimal.ZERO, false);
    }

    private static BigDecimal times(BigDecimal quantity, BigDecimal unit) {
        return quantity.multiply(unit).setScale(Layers.SCALE, RoundingMode.HALF_UP);
    }

    private void entry(CostedMove move, BigDecimal worth, BigDecimal difference, boolean assumed) {
        entries.add(new CostEntry(
                move.id(),
                new ProductId(move.product()),
                new WarehouseId(move.warehouse()),
                move.document(),
                Optional.ofNullable(move.issue()),
                Decimals.plain(move.quantity()),
                new Money(worth, currency),
                new Money(difference, currency),
                assumed,
                Utc.instant(move.at())));
    }

    StockValue value(ProductId product, CostingMethod method) {
        return new StockValue(
                product,
                method,
                Decimals.plain(layers.quantity()),
                new Money(layers.amount(), currency),
                new Money(layers.unit(), currency),
                layers.all().stream()
                        .map(layer -> new CostLayer(
                                Texts.optional(layer.document),
                                Texts.optional(layer.lot),
                                Decimals.plain(layer.quantity),
                                new Money(layer.amount, currency)))
                        .toList());
    }
}
