package org.tenon.customer.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tenon.customer.CustomerQuery;
import org.tenon.kernel.sight.Sight;

/** What a query asks of the columns of customers, the reader's sight among it. */
final class CustomerFacts {

    /** By column. */
    private final Map<String, String> equal = new LinkedHashMap<>();

    private final Sight sight;

    CustomerFacts(CustomerQuery query) {
        query.kind().ifPresent(kind -> equal.put("kind", kind.name()));
        query.parent().ifPresent(parent -> equal.put("parent_id", parent.value()));
        query.owner().ifPresent(owner -> equal.put("owner", owner));
        query.team().ifPresent(team -> equal.put("team", team));
        query.territory().ifPresent(territory -> equal.put("territory", territory));
        sight = query.sight();
    }

    boolean none() {
        return equal.isEmpty() && sight.everything();
    }

    /** Whether one of them is what no database keeps. */
    boolean unstorable() {
        return equal.values().stream().anyMatch(text -> text.indexOf('\0') >= 0);
    }

    /** @param table what the columns are of, with its dot; empty where that is clear */
    void addTo(SqlText sql, String table) {
        equal.forEach(
                (column, value) -> sql.add(" and " + table + column + " = ").value(value));
        if (!sight.everything()) {
            sql.add(" and ");
            addCovered(sql, sight, table);
        }
    }

    /** The row is covered by the sight. */
    static SqlText addCovered(SqlText sql, Sight sight, String table) {
        sql.add("(" + table + "owner = ").value(sight.user());
        among(sql, " or " + table + "team in (", sight.teams());
        among(sql, " or " + table + "territory in (", sight.territories());
        return sql.add(")");
    }

    private static void among(SqlText sql, String start, Collection<String> names) {
        String before = start;
        for (String name : names) {
            sql.add(before).value(name);
            before = ", ";
        }
        if (!names.isEmpty()) {
            sql.add(")");
        }
    }
}
