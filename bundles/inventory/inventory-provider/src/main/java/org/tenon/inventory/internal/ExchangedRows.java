package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.exchange.DataTotals;

/** The rows of one table as records of a kind, with a key of one or two columns. */
abstract class ExchangedRows<E> {

    private final DataKind kind;
    private final Class<E> type;
    private final String first;
    private final Optional<String> second;

    ExchangedRows(DataKind kind, Class<E> type, String first, Optional<String> second) {
        this.kind = kind;
        this.type = type;
        this.first = first;
        this.second = second;
    }

    abstract DataRecord record(E row);

    /** A row that has its key, and nothing else. */
    abstract E empty(List<String> key);

    /** Takes over the fields of a record. */
    abstract void fill(E row, DataRecord record);

    /** The second part of a key as a value of its column. */
    Object second(String text) {
        return text;
    }

    /** Which rows count as records. */
    String condition() {
        return "1 = 1";
    }

    Page<DataRecord> page(EntityManager em, PageRequest page) {
        List<String> last = page.after().map(DataKey::parts).orElse(List.of());
        String after = last.isEmpty()
                ? ""
                : second.map(column -> " and (r." + first + " > :first or r." + first + " = :first and r." + column
                                + " > :second)")
                        .orElse(" and r." + first + " > :first");
        TypedQuery<E> query = em.createQuery(
                select(condition() + after) + " order by r." + first
                        + second.map(column -> ", r." + column).orElse(""),
                type);
        if (!last.isEmpty()) {
            query.setParameter("first", last.get(0));
            second.ifPresent(column -> query.setParameter("second", second(last.get(1))));
        }
        List<DataRecord> found = query.setMaxResults(page.limit() + 1).getResultList().stream()
                .map(this::record)
                .toList();
        return Page.of(found, page.limit(), DataRecord::key);
    }

    List<DataRecord> find(EntityManager em, Collection<String> keys) {
        return rows(em, keys).values().stream().map(this::record).toList();
    }

    /** By key. What the transaction has seen before is read again. */
    private Map<String, E> rows(EntityManager em, Collection<String> keys) {
        em.flush();
        em.clear();
        Map<String, E> found = new LinkedHashMap<>();
        Set<String> wanted = Set.copyOf(keys);
        // No query that every database takes asks for pairs, and the first column says nearly all.
        em.createQuery(select(condition() + " and r." + first + " in :first"), type)
                .setParameter("first", firsts(keys))
                .getResultList()
                .forEach(row -> {
                    String key = record(row).key();
                    if (wanted.contains(key)) {
                        found.put(key, row);
                    }
                });
        return found;
    }

    private static Set<String> firsts(Collection<String> keys) {
        Set<String> firsts = new TreeSet<>();
        keys.forEach(key -> firsts.add(DataKey.parts(key).get(0)));
        return firsts;
    }

    private String select(String condition) {
        return "select r from " + type.getSimpleName() + " r where " + condition;
    }

    DataTotals totals(EntityManager em) {
        List<String> sums = kind.sums().stream().sorted().toList();
        StringBuilder select = new StringBuilder("select count(r." + first + "), count(r." + first + ")");
        sums.forEach(field -> select.append(", sum(r.").append(field).append(")"));
        Object[] row = em.createQuery(
                        select + " from " + type.getSimpleName() + " r where " + condition(), Object[].class)
                .getSingleResult();
        Map<String, BigDecimal> summed = new HashMap<>();
        for (int i = 0; i < sums.size(); i++) {
            summed.put(sums.get(i), row[i + 2] == null ? BigDecimal.ZERO : (BigDecimal) row[i + 2]);
        }
        return new DataTotals((Long) row[0], summed);
    }

    void put(EntityManager em, List<DataRecord> records) {
        Map<String, E> kept = rows(em, records.stream().map(DataRecord::key).toList());
        for (DataRecord record : records) {
            E row = kept.get(record.key());
            if (row == null) {
                row = empty(DataKey.parts(record.key()));
                fill(row, record);
                em.persist(row);
            } else {
                fill(row, record);
            }
        }
        em.flush();
    }

    void remove(EntityManager em, Collection<String> keys) {
        rows(em, keys).values().forEach(em::remove);
        em.flush();
    }
}
