package org.tenon.persistence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.exchange.DataTotals;

/**
 * The rows of one table as records of a kind that providers exchange ({@link org.tenon.kernel.exchange.DataImport}). Everything is
 * done in the caller's transaction.
 *
 * @param <E> the entity
 */
public abstract class ExchangedRows<E> {

    private final DataKind kind;
    private final Class<E> type;
    private final List<String> key;

    /** @param key the entity's fields that make the record's key, in their order */
    protected ExchangedRows(DataKind kind, Class<E> type, String... key) {
        this.kind = kind;
        this.type = type;
        this.key = List.of(key);
    }

    protected abstract DataRecord record(E row);

    /** A row that has its key, and nothing else. */
    protected abstract E empty(List<String> key);

    /** Takes over the fields of a record. */
    protected abstract void fill(E row, DataRecord record);

    /** A part of a key as a value of its field: the text, unless the field is of another type. */
    protected Object value(String field, String text) {
        return text;
    }

    /** Which rows count as records, as a condition on {@code r}. */
    protected String condition() {
        return "1 = 1";
    }

    public Page<DataRecord> page(EntityManager em, PageRequest page) {
        List<String> last = page.after().map(DataKey::parts).orElse(List.of());
        TypedQuery<E> query = em.createQuery(
                select(condition() + (last.isEmpty() ? "" : " and " + after(0))) + " order by "
                        + key.stream().map(field -> "r." + field).collect(Collectors.joining(", ")),
                type);
        for (int i = 0; i < last.size(); i++) {
            query.setParameter("key" + i, value(key.get(i), last.get(i)));
        }
        List<DataRecord> found = query.setMaxResults(page.limit() + 1).getResultList().stream()
                .map(this::record)
                .toList();
        return Page.of(found, page.limit(), DataRecord::key);
    }

    /** Behind the last key, from one of its fields on: no query that every database takes compares several at once. */
    private String after(int place) {
        String field = key.get(place);
        String beyond = "r." + field + " > :key" + place;
        return place + 1 == key.size()
                ? beyond
                : "(" + beyond + " or r." + field + " = :key" + place + " and " + after(place + 1) + ")";
    }

    public List<DataRecord> find(EntityManager em, Collection<String> keys) {
        return rows(em, keys).values().stream().map(this::record).toList();
    }

    /** By key. What the transaction has seen before is read again. */
    private Map<String, E> rows(EntityManager em, Collection<String> keys) {
        em.flush();
        em.clear();
        Map<String, E> found = new LinkedHashMap<>();
        Set<String> wanted = Set.copyOf(keys);
        // No query that every database takes asks for pairs, and the first field says nearly all.
        em.createQuery(select(condition() + " and r." + key.get(0) + " in :first"), type)
                .setParameter("first", firsts(keys))
                .getResultList()
                .forEach(row -> {
                    String known = record(row).key();
                    if (wanted.contains(known)) {
                        found.put(known, row);
                    }
                });
        return found;
    }

    private static Set<String> firsts(Collection<String> keys) {
        Set<String> firsts = new TreeSet<>();
        keys.forEach(each -> firsts.add(DataKey.parts(each).get(0)));
        return firsts;
    }

    private String select(String condition) {
        return "select r from " + entity() + " r where " + condition;
    }

    private String entity() {
        Entity named = type.getAnnotation(Entity.class);
        return named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
    }

    public DataTotals totals(EntityManager em) {
        List<String> sums = new ArrayList<>(kind.sums());
        sums.sort(null);
        String first = key.get(0);
        StringBuilder select = new StringBuilder("select count(r." + first + "), count(r." + first + ")");
        sums.forEach(field -> select.append(", sum(r.").append(field).append(")"));
        Object[] row = em.createQuery(select + " from " + entity() + " r where " + condition(), Object[].class)
                .getSingleResult();
        Map<String, BigDecimal> summed = new HashMap<>();
        for (int i = 0; i < sums.size(); i++) {
            summed.put(sums.get(i), row[i + 2] == null ? BigDecimal.ZERO : (BigDecimal) row[i + 2]);
        }
        return new DataTotals((Long) row[0], summed);
    }

    /** Adds records, and replaces those with the same keys. */
    public void put(EntityManager em, List<DataRecord> records) {
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

    public void remove(EntityManager em, Collection<String> keys) {
        rows(em, keys).values().forEach(em::remove);
        em.flush();
    }
}
