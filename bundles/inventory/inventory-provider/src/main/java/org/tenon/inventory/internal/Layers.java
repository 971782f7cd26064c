package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenon.inventory.CostingMethod;

/**
 * What is in stock of a product, and what it is worth, as its moves are applied one after the other. Knows no database. Amounts are
 * in one currency; what is divided is rounded half up to 12 decimals, and whoever takes the last of a layer takes the rest of its
 * amount, so that what went in and what came out always differ by what is there.
 */
final class Layers {

    static final int SCALE = 12;

    /** Goods that are worth the same. A negative quantity is what left before it came, at an assumed cost. */
    static final class Layer {
        final String document;
        final String lot;
        BigDecimal quantity;
        BigDecimal amount;

        Layer(String document, String lot, BigDecimal quantity, BigDecimal amount) {
            this.document = document;
            this.lot = lot;
            this.quantity = quantity;
            this.amount = amount;
        }

        /** Takes goods out, and says what they are worth. */
        BigDecimal take(BigDecimal taken) {
            BigDecimal worth = taken.compareTo(quantity) == 0
                    ? amount
                    : amount.multiply(taken).divide(quantity, SCALE, RoundingMode.HALF_UP);
            quantity = quantity.subtract(taken);
            amount = amount.subtract(worth);
            return worth;
        }
    }

    private final CostingMethod method;
    private final Optional<BigDecimal> standard;
    private final List<Layer> layers = new ArrayList<>();
    /** What a unit was worth at last. */
    private BigDecimal lastUnit;

    Layers(CostingMethod method, Optional<BigDecimal> standard) {
        this.method = method;
        this.standard = standard;
        this.lastUnit = standard.orElse(BigDecimal.ZERO);
    }

    /** Begins with what was there when a period was closed. */
    void restore(Layer layer, BigDecimal unit) {
        lastUnit = unit;
        if (layer.quantity.signum() != 0) {
            put(layer.document, layer.lot, layer.quantity, layer.amount);
        }
    }

    List<Layer> all() {
        return layers;
    }

    BigDecimal quantity() {
        return layers.stream().map(layer -> layer.quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal amount() {
        return layers.stream().map(layer -> layer.amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a unit is worth now, or was at last. */
    BigDecimal unit() {
        if (method == CostingMethod.STANDARD && standard.isPresent()) {
            return standard.get();
        }
        BigDecimal quantity = quantity();
        return quantity.signum() == 0 ? lastUnit : amount().divide(quantity, SCALE, RoundingMode.HALF_UP);
    }

    /**
     * Goods come in.
     *
     * @param paid what they cost in all
     * @return by how much the stock is worth more
     */
    BigDecimal in(String document, String lot, BigDecimal quantity, BigDecimal paid) {
        BigDecimal before = amount();
        BigDecimal worth =
                method == CostingMethod.STANDARD && standard.isPresent() ? quantity.multiply(standard.get()) : paid;
        BigDecimal open = quantity;
        Layer coming = new Layer(document, lot, quantity, worth);
        // What left before it came: its goods go there first.
        for (Layer missing : List.copyOf(layers)) {
            if (missing.quantity.signum() < 0 && open.signum() > 0) {
                BigDecimal filled = open.min(missing.quantity.negate());
                coming.take(filled);
                missing.take(filled.negate());
                open = open.subtract(filled);
            }
        }
        layers.removeIf(layer -> layer.quantity.signum() == 0);
        if (open.signum() > 0) {
            put(document, lot, open, coming.amount);
        }
        lastUnit = worth.divide(quantity, SCALE, RoundingMode.HALF_UP);
        return amount().subtract(before);
    }

    private void put(String document, String lot, BigDecimal quantity, BigDecimal amount) {
        Optional<Layer> pool = layers.stream()
                .filter(layer -> layer.quantity.signum() > 0)
                .filter(layer -> method == CostingMethod.AVERAGE
                        || method == CostingMethod.STANDARD
                        || (method == CostingMethod.LOT && layer.lot.equals(lot)))
                .findFirst();
        if (pool.isPresent() && quantity.signum() > 0) {
            pool.get().quantity = pool.get().quantity.add(quantity);
            pool.get().amount = pool.get().amount.add(amount);
        } else {
            boolean one = method == CostingMethod.AVERAGE || method == CostingMethod.STANDARD;
            layers.add(new Layer(one || method == CostingMethod.LOT ? "" : document, one ? "" : lot, quantity, amount));
        }
    }

    /**
     * Goods leave, in the order of the method; what is not there at what a unit was worth at last.
     *
     * @return what they are worth
     */
    BigDecimal out(String lot, BigDecimal quantity) {
        lastUnit = unit();
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal open = quantity;
        for (Layer layer : order(lot)) {
            BigDecimal taken = open.min(layer.quantity);
            if (taken.signum() > 0) {
                worth = worth.add(layer.take(taken));
                open = open.subtract(taken);
            }
        }
        layers.removeIf(layer -> layer.quantity.signum() == 0);
        if (open.signum() > 0) {
            BigDecimal assumed = open.multiply(lastUnit).setScale(SCALE, RoundingMode.HALF_UP);
            layers.add(new Layer("", lot, open.negate(), assumed.negate()));
            worth = worth.add(assumed);
        }
        return worth;
    }

    private List<Layer> order(String lot) {
        List<Layer> order = new ArrayList<>(layers);
        if (method == CostingMethod.LIFO) {
            Collections.reverse(order);
        } else if (method == CostingMethod.LOT) {
            order.sort(Comparator.comparing(layer -> !layer.lot.equals(lot)));
        }
        return order;
    }

    /**
     * What a document brought is taken back, at what it cost as far as it is there still, and the rest as other goods leave.
     *
     * @param unit what a unit of it cost
     * @return what it is worth
     */
    BigDecimal takeBack(String document, String lot, BigDecimal quantity, BigDecimal unit) {
        BigDecimal worth = BigDecimal.ZERO;
        BigDecimal open = quantity;
        boolean pooled = method == CostingMethod.AVERAGE || method == CostingMethod.LOT;
        for (Layer layer : order(lot)) {
            if (pooled && layer.quantity.signum() > 0 && open.signum() > 0) {
                BigDecimal taken = open.min(layer.quantity);
                BigDecimal cost = taken.multiply(unit).setScale(SCALE, RoundingMode.HALF_UP);
                // The pool is never worth less than nothing, and nothing when it is empty.
                BigDecimal amount = taken.compareTo(layer.quantity) == 0
                        ? layer.amount
                        : cost.min(layer.amount.max(BigDecimal.ZERO));
                layer.quantity = layer.quantity.subtract(taken);
                layer.amount = layer.amount.subtract(amount);
                worth = worth.add(amount);
                open = open.subtract(taken);
            } else if (!pooled && layer.document.equals(document)) {
                BigDecimal taken = open.min(layer.quantity);
                worth = worth.add(layer.take(taken));
                open = open.subtract(taken);
            }
        }
        layers.removeIf(layer -> layer.quantity.signum() == 0);
        return open.signum() > 0 ? worth.add(out(lot, open)) : worth;
    }
}
