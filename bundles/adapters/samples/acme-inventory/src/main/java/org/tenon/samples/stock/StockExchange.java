package org.tenon.samples.stock;

import static org.tenon.inventory.InventoryData.ISSUE;
import static org.tenon.inventory.InventoryData.LEVEL;
import static org.tenon.inventory.InventoryData.MOVE;
import static org.tenon.inventory.InventoryData.RECEIPT;
import static org.tenon.inventory.InventoryData.RESERVATION;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.exchange.DataTotals;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.persistence.UnitOfWork;

/** Our tables as the records of {@link InventoryData}: to move to us, and away from us. */
@Component(
        service = {DataExport.class, DataImport.class},
        property = {Capability.PROVIDER + "=acme", DataExport.CAPABILITY + "=inventory"})
public final class StockExchange implements DataImport {

    /** Where the balances are not what the journal and the claims add up to. */
    private static final String WRONG =
            """
            select product, site, sum(moved) as stock, sum(claimed) as held,
                   sum(moved) - sum(kept_stock) as more_stock, sum(claimed) - sum(kept_held) as more_held
              from (select product, site, quantity as moved, 0 as claimed, 0 as kept_stock, 0 as kept_held, 0 as kept
                      from acmestock_journal
                    union all
                    select product, site, 0, held, 0, 0, 0 from acmestock_claim where held > 0
                    union all
                    select product, site, 0, 0, stock, held, 1 from acmestock_balance) facts
             group by product, site
            having sum(moved) <> sum(kept_stock) or sum(claimed) <> sum(kept_held) or sum(kept) = 0
             order by product, site""";

    /** Of what never moved there is no level. */
    private static final String FORGOTTEN =
            """
            delete from acmestock_balance
             where stock = 0 and held = 0
               and not exists (select 1 from acmestock_journal entry
                                where entry.product = acmestock_balance.product and entry.site = acmestock_balance.site)""";

    private final UnitOfWork unit;

    @Activate
    public StockExchange(@Reference(target = "(unit=acmestock)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public String format() {
        return InventoryData.FORMAT;
    }

    @Override
    public List<DataKind> kinds() {
        return StockTables.KINDS;
    }

    @Override
    public Page<DataRecord> page(String kind, PageRequest page) {
        return Sql.call(unit, sql -> StockTables.of(kind).page(sql, page));
    }

    @Override
    public List<DataRecord> find(String kind, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : Sql.call(unit, sql -> StockTables.of(kind).find(sql, keys));
    }

    @Override
    public DataTotals totals(String kind) {
        return Sql.call(unit, sql -> StockTables.of(kind).totals(sql));
    }

    /** Everything of the documents that events name: a receipt's are the entries of {@code receipt/<id>}. */
    @Override
    public Set<DataKey> touched(Collection<RecordedEvent> events) {
        Set<DataKey> touched = new HashSet<>();
        Set<String> documents = new TreeSet<>();
        for (RecordedEvent event : events) {
            if (event.type().equals("stock.received")) {
                touched.add(new DataKey(RECEIPT.name(), DataKey.join(event.subject())));
                documents.add("receipt/" + event.subject());
            } else if (event.type().startsWith("stock.")) {
                documents.add(event.subject());
            }
        }
        if (!documents.isEmpty()) {
            Sql.run(unit, sql -> {
                String among = " where document in " + Sql.places(documents.size());
                List<String> values = List.copyOf(documents);
                touched.addAll(keys(sql, MOVE, "select id from acmestock_journal" + among, values));
                touched.addAll(keys(sql, RESERVATION, "select document, line from acmestock_claim" + among, values));
                touched.addAll(keys(sql, ISSUE, "select document, slip from acmestock_slip" + among, values));
                touched.addAll(keys(sql, LEVEL, "select product, site from acmestock_journal" + among, values));
                touched.addAll(keys(sql, LEVEL, "select product, site from acmestock_claim" + among, values));
            });
        }
        return touched;
    }

    private static List<DataKey> keys(Sql sql, DataKind kind, String select, List<String> values) {
        return sql.list(
                select,
                row -> {
                    String[] parts = new String[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < parts.length; i++) {
                        parts[i] = row.getString(i + 1);
                    }
                    return new DataKey(kind.name(), DataKey.join(parts));
                },
                values);
    }

    @Override
    public void requireFit(DataExport source) {
        Limits.require(source);
    }

    @Override
    public void put(String kind, List<DataRecord> records) {
        Limits.require(kind, records);
        if (!records.isEmpty()) {
            Sql.run(unit, sql -> StockTables.given(kind).put(sql, records));
        }
    }

    @Override
    public void remove(String kind, Collection<String> keys) {
        if (!keys.isEmpty()) {
            Sql.run(unit, sql -> StockTables.given(kind).remove(sql, keys));
        }
    }

    @Override
    public void complete() {
        Sql.run(unit, sql -> {
            Balances changes = new Balances();
            for (Wrong wrong : sql.list(WRONG, Wrong.READER, List.of())) {
                if (wrong.held.signum() < 0 || wrong.held.compareTo(wrong.stock) > 0) {
                    throw new ConflictException(
                            "exchange.inconsistent",
                            "The moves of product " + wrong.product + " in " + wrong.site + " add up to "
                                    + wrong.stock.toPlainString() + ", of which " + wrong.held.toPlainString()
                                    + " are reserved.",
                            Map.of("product", wrong.product, "warehouse", wrong.site));
                }
                changes.add(wrong.product, wrong.site, wrong.moreStock, wrong.moreHeld);
            }
            changes.write(sql);
            sql.change(FORGOTTEN, List.of());
        });
    }

    /** @param moreStock what the balance lacks of the stock, and of what is held */
    private record Wrong(
            String product, String site, BigDecimal stock, BigDecimal held, BigDecimal moreStock, BigDecimal moreHeld) {

        static final Sql.Reader<Wrong> READER = row -> new Wrong(
                row.getString("product"),
                row.getString("site"),
                Sql.number(row, "stock"),
                Sql.number(row, "held"),
                Sql.number(row, "more_stock"),
                Sql.number(row, "more_held"));
    }
}
