package org.tenon.samples.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.WarehouseId;

/** What a line of a document wants of a product, holds of it, and has got. */
record Claim(
        String document,
        String line,
        String product,
        String site,
        BigDecimal wanted,
        BigDecimal held,
        BigDecimal gone) {

    static final String COLUMNS = "document, line, product, site, wanted, held, gone";

    static final Sql.Reader<Claim> READER = row -> new Claim(
            row.getString("document"),
            row.getString("line"),
            row.getString("product"),
            row.getString("site"),
            Sql.number(row, "wanted"),
            Sql.number(row, "held"),
            Sql.number(row, "gone"));

    /** The claims of a document, by line. */
    static Map<String, Claim> of(Sql sql, String document) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        sql.list(
                        "select " + COLUMNS + " from acmestock_claim where document = ? order by line",
                        READER,
                        List.of(document))
                .forEach(claim -> claims.put(claim.line(), claim));
        return claims;
    }

    /** The warehouses in which a document still wants or holds something. */
    static Set<String> sites(Sql sql, String document) {
        return new TreeSet<>(sql.list(
                "select distinct site from acmestock_claim where document = ? and wanted > gone",
                row -> row.getString("site"),
                List.of(document)));
    }

    static void write(Sql sql, Collection<Claim> claims) {
        List<Claim> all = List.copyOf(claims);
        int[] known = sql.changeAll(
                "update acmestock_claim set product = ?, site = ?, wanted = ?, held = ?, gone = ?"
                        + " where document = ? and line = ?",
                all.stream().map(Claim::values).toList());
        List<List<Object>> missing = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                missing.add(all.get(i).values());
            }
        }
        sql.changeAll(
                "insert into acmestock_claim (product, site, wanted, held, gone, document, line)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                missing);
    }

    private List<Object> values() {
        return List.of(product, site, wanted, held, gone, document, line);
    }

    /** What it wants and has neither got nor holds; below zero when it holds more than it wants. */
    BigDecimal missing() {
        return wanted.subtract(held).subtract(gone);
    }

    Claim wanting(BigDecimal quantity) {
        return new Claim(document, line, product, site, quantity, held, gone);
    }

    Claim holding(BigDecimal more) {
        return new Claim(document, line, product, site, wanted, held.add(more), gone);
    }

    /** So much of what it holds has left. */
    Claim giving(BigDecimal quantity) {
        return new Claim(document, line, product, site, wanted, held.subtract(quantity), gone.add(quantity));
    }

    /** It holds nothing, and wants nothing more. */
    Claim ended() {
        return new Claim(document, line, product, site, gone, BigDecimal.ZERO, gone);
    }

    Reservation toReservation() {
        return new Reservation(document, line, new ProductId(product), new WarehouseId(site), wanted, held, gone);
    }
}
