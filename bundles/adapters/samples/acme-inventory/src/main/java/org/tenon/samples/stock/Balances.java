package org.tenon.samples.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.WarehouseId;

/** What changes in the balances of products in warehouses, gathered, and then written at once. */
final class Balances {

    /** How much of a product there is, and how much of it is held for documents. */
    record Balance(BigDecimal stock, BigDecimal held) {

        static final Balance NOTHING = new Balance(BigDecimal.ZERO, BigDecimal.ZERO);

        BigDecimal free() {
            return stock.subtract(held);
        }

        Balance plus(BigDecimal moreStock, BigDecimal moreHeld) {
            return new Balance(stock.add(moreStock), held.add(moreHeld));
        }
    }

    /** A product in a warehouse. */
    record Place(String product, String site) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byProduct = product.compareTo(other.product);
            return byProduct != 0 ? byProduct : site.compareTo(other.site);
        }
    }

    private final Map<Place, Balance> changes = new TreeMap<>();

    static final Sql.Reader<StockLevel> LEVEL = row -> new StockLevel(
            new ProductId(row.getString("product")),
            new WarehouseId(row.getString("site")),
            Sql.number(row, "stock"),
            Sql.number(row, "held"),
            BigDecimal.ZERO);

    /** The balances of products in one warehouse; of those that never were there, nothing. */
    static Map<String, Balance> of(Sql sql, String site, Collection<String> products) {
        List<String> wanted = products.stream().distinct().toList();
        List<Object> values = new ArrayList<>(wanted);
        values.add(site);
        Map<String, Balance> found = new HashMap<>();
        sql.list(
                        "select product, site, stock, held from acmestock_balance where product in "
                                + Sql.places(wanted.size()) + " and site = ?",
                        LEVEL,
                        values)
                .forEach(level -> found.put(level.product().value(), new Balance(level.onHand(), level.reserved())));
        return found;
    }

    void add(String product, String site, BigDecimal stock, BigDecimal held) {
        changes.merge(
                new Place(product, site),
                new Balance(stock, held),
                (before, more) -> before.plus(more.stock(), more.held()));
    }

    void write(Sql sql) {
        List<Place> places = List.copyOf(changes.keySet());
        List<List<Object>> all = new ArrayList<>();
        for (Place place : places) {
            Balance change = changes.get(place);
            all.add(List.of(change.stock(), change.held(), place.product(), place.site()));
        }
        int[] known = sql.changeAll(
                "update acmestock_balance set stock = stock + ?, held = held + ? where product = ? and site = ?", all);
        List<List<Object>> missing = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                missing.add(all.get(i));
            }
        }
        sql.changeAll("insert into acmestock_balance (stock, held, product, site) values (?, ?, ?, ?)", missing);
        changes.clear();
    }
}
