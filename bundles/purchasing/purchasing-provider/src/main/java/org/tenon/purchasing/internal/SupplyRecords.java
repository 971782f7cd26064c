package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.purchasing.PurchasingData;

/** What suppliers deliver, with its prices, which are rows of their own: {@code 0=2.5 100=2.2}. */
final class SupplyRecords extends ExchangedRows<SupplyRow> {

    private static final String PRICES = "prices";

    SupplyRecords() {
        super(PurchasingData.SUPPLY, SupplyRow.class, "supplier", "product");
    }

    @Override
    protected DataRecord record(SupplyRow row) {
        DataRecord.Builder record = DataRecord.of(row.supplier, row.product)
                .with("number", Optional.ofNullable(row.number))
                .with("pack", row.pack)
                .with("leadTimeDays", Optional.ofNullable(row.leadDays).map(days -> Integer.toString(days)))
                .with("validFrom", Optional.ofNullable(row.validFrom).map(LocalDate::toString))
                .with("validTo", Optional.ofNullable(row.validTo).map(LocalDate::toString));
        return (row.preferred ? record.with("preferred", "true") : record).build();
    }

    @Override
    protected SupplyRow empty(List<String> key) {
        return new SupplyRow(key.get(0), key.get(1));
    }

    @Override
    protected void fill(SupplyRow row, DataRecord record) {
        row.number = record.find("number").orElse(null);
        row.pack = record.decimal("pack");
        row.leadDays = record.find("leadTimeDays").map(Integer::valueOf).orElse(null);
        row.preferred = record.find("preferred").isPresent();
        row.validFrom = record.find("validFrom").map(LocalDate::parse).orElse(null);
        row.validTo = record.find("validTo").map(LocalDate::parse).orElse(null);
    }

    @Override
    public Page<DataRecord> page(EntityManager em, PageRequest page) {
        Page<DataRecord> found = super.page(em, page);
        return new Page<>(priced(em, found.items()), found.next());
    }

    @Override
    public List<DataRecord> find(EntityManager em, Collection<String> keys) {
        return priced(em, super.find(em, keys));
    }

    private static List<DataRecord> priced(EntityManager em, List<DataRecord> supplies) {
        if (supplies.isEmpty()) {
            return supplies;
        }
        Map<String, List<PriceRow>> prices = prices(
                        em, supplies.stream().map(DataRecord::key).toList())
                .stream()
                .collect(Collectors.groupingBy(price -> DataKey.join(price.supplier, price.product)));
        return supplies.stream()
                .map(supply -> {
                    Map<String, String> fields = new HashMap<>(supply.fields());
                    fields.put(PRICES, text(prices.getOrDefault(supply.key(), List.of())));
                    return new DataRecord(supply.key(), fields);
                })
                .toList();
    }

    /** Of these suppliers, and perhaps of more products, by quantity. */
    private static List<PriceRow> prices(EntityManager em, Collection<String> keys) {
        return em.createQuery(
                        "select p from SupplyPrice p where p.supplier in :suppliers and p.product in :products order by p.from",
                        PriceRow.class)
                .setParameter("suppliers", part(keys, 0))
                .setParameter("products", part(keys, 1))
                .getResultList();
    }

    private static Set<String> part(Collection<String> keys, int place) {
        return keys.stream().map(key -> DataKey.parts(key).get(place)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(List<PriceRow> prices) {
        return prices.stream()
                .map(price -> Decimals.plain(price.from).toPlainString()
                        + '='
                        + Decimals.plain(price.unitCost).toPlainString())
                .collect(Collectors.joining(" "));
    }

    @Override
    public void put(EntityManager em, List<DataRecord> records) {
        super.put(em, records);
        List<String> keys = records.stream().map(DataRecord::key).toList();
        drop(em, keys);
        List<PriceRow> rows = new ArrayList<>();
        for (DataRecord record : records) {
            List<String> key = DataKey.parts(record.key());
            for (String price : record.text(PRICES).split(" ", -1)) {
                if (!price.isEmpty()) {
                    String[] parts = price.split("=", 2);
                    rows.add(new PriceRow(key.get(0), key.get(1), new BigDecimal(parts[0]), new BigDecimal(parts[1])));
                }
            }
        }
        rows.forEach(em::persist);
        em.flush();
    }

    @Override
    public void remove(EntityManager em, Collection<String> keys) {
        drop(em, keys);
        super.remove(em, keys);
    }

    private static void drop(EntityManager em, Collection<String> keys) {
        prices(em, keys).stream()
                .filter(price -> keys.contains(DataKey.join(price.supplier, price.product)))
                .forEach(em::remove);
        em.flush();
    }
}
