package org.tenon.customer.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.Page;
import org.tenon.kernel.field.FieldCondition;
import org.tenon.persistence.SearchText;

/**
 * Finds the numbers of those who have all words, in their order. Who comes into question is read from the index: those who have the
 * rarest word; those who have several words of which each is one fragment, since their customers stand in the same order and are
 * merged; or everybody, when all words are common, or the first show that hits are near. They are looked at in windows that grow, from
 * the cursor on, so that what it costs depends on the page and not on how many there are.
 */
final class WordScan {

    /** For a million customers; a test has fewer. */
    static final Bounds USUAL = new Bounds(500, 1_000, 10_000, List.of(256, 2_048, 16_384), 16, 20_000);

    /**
     * Where one way to find customers becomes longer than another.
     *
     * @param rare a word that only so many have leads, however rare the others are
     * @param tried of words that so many have, it is tried whether hits are so near that everybody is walked through
     * @param common of words that so many have, the first in question are not gathered and sorted
     * @param windows few lengths: the database keeps a plan for each
     * @param lookedUp looking one customer up takes as long as reading so many along the index
     * @param mostScanned after so many a page that has something is given as it is; its cursor goes on behind them
     */
    record Bounds(int rare, int tried, int common, List<Integer> windows, int lookedUp, int mostScanned) {}

    private final EntityManager em;
    private final CustomerFacts facts;
    private final List<FieldCondition> fields;
    private final int limit;
    private final Bounds bounds;
    /** The fragments of those in question, merged; empty when they are gathered, or everybody. */
    private final List<String> merged;
    /** The words of those in question, gathered; empty when they are merged, or everybody. */
    private List<SearchText.Range> gathered;
    /** Fragments that those who were gathered must have too, read along the index. */
    private final List<String> narrowing = new ArrayList<>();
    /** The words that each in question is asked for. */
    private final List<SearchText.Range> asked;
    /** Those of the words asked for that are one fragment. */
    private final List<SearchWord> even;
    /** How many are in question at most, as far as that is known. */
    private int most;

    /**
     * @param facts what the customers' columns must be
     * @param fields what the company's own fields must say
     */
    WordScan(
            EntityManager em,
            List<SearchText.Range> words,
            CustomerFacts facts,
            List<FieldCondition> fields,
            int limit,
            Bounds bounds) {
        this.em = em;
        this.facts = facts;
        this.fields = fields;
        this.limit = limit;
        this.bounds = bounds;
        List<SearchWord> known = new ArrayList<>();
        for (int i = 0; i < words.size() && known.stream().noneMatch(this::rare); i++) {
            known.add(SearchWord.of(em, words.get(i), bounds.rare(), bounds.common()));
        }
        SearchWord leading = known.stream()
                .min(Comparator.comparingInt(SearchWord::count)
                        .thenComparing(word -> word.only().isEmpty()))
                .orElseThrow();
        most = leading.count();
        asked = new ArrayList<>(words);
        List<SearchWord> ordered =
                known.stream().filter(word -> word.only().isPresent()).toList();
        if (leading.only().isPresent()) {
            merged = ordered.stream().flatMap(word -> word.only().stream()).toList();
            gathered = List.of();
            ordered.forEach(word -> asked.remove(word.range()));
        } else {
            merged = List.of();
            gathered = known.stream()
                    .filter(word -> rare(leading) ? word.equals(leading) : word.count() < bounds.common())
                    .map(SearchWord::range)
                    .toList();
            asked.removeAll(gathered);
        }
        even = ordered.stream().filter(word -> asked.contains(word.range())).toList();
    }

    private boolean rare(SearchWord word) {
        return word.count() <= bounds.rare();
    }

    Page<String> from(String cursor) {
        if (!gathered.isEmpty() && most > bounds.tried()) {
            walkIfNear(cursor);
        }
        List<String> hits = new ArrayList<>();
        String after = cursor;
        int scanned = 0;
        for (int round = firstRound(); ; round++) {
            int window = window(round);
            hits.addAll(hits(after, window, limit + 1 - hits.size()));
            if (hits.size() > limit) {
                return Page.of(hits, limit, number -> number);
            }
            if (most < window && most < bounds.common()) {
                return new Page<>(hits, Optional.empty());
            }
            Object[] end = end(after, window);
            if (((Number) end[1]).intValue() < window) {
                return new Page<>(hits, Optional.empty());
            }
            if (!gathered.isEmpty() && round == 0) {
                narrow(after, (String) end[0], window);
            }
            after = (String) end[0];
            scanned += window;
            if (!hits.isEmpty() && scanned >= bounds.mostScanned()) {
                return new Page<>(hits, Optional.of(after));
            }
        }
    }

    /** Everybody is walked through from now on, if the first of them show that a page is full within the second window. */
    private void walkIfNear(String cursor) {
        List<SearchText.Range> before = gathered;
        asked.addAll(gathered);
        gathered = List.of();
        int enough = (limit + 1) * window(0) / window(1) + 1;
        if (hits(cursor, window(0), enough).size() < enough) {
            gathered = before;
            asked.removeAll(before);
        } else {
            most = Integer.MAX_VALUE;
        }
    }

    private int window(int round) {
        List<Integer> windows = bounds.windows();
        return Math.max(limit + 1, windows.get(Math.min(round, windows.size() - 1)));
    }

    /** Those who have a word that not many have are looked through at once. */
    private int firstRound() {
        return !gathered.isEmpty() && !asked.isEmpty() && even.isEmpty() && most >= window(0) ? 1 : 0;
    }

    /** From now on words are read along the index that so few have, beyond a number and up to another, that it is the shorter way. */
    private void narrow(String after, String end, int window) {
        for (SearchWord word : even) {
            String fragment = word.only().orElseThrow();
            long there = new SqlText("select count(*) from (select number from customer_fragment where fragment = ")
                    .value(fragment)
                    .add(" and number > ")
                    .value(after)
                    .add(" and number <= ")
                    .value(end)
                    .add(" limit " + (long) bounds.lookedUp() * window + ") a")
                    .number(em);
            if (there < (long) bounds.lookedUp() * window) {
                narrowing.add(fragment);
                asked.remove(word.range());
            }
        }
    }

    private boolean everybody() {
        return merged.isEmpty() && gathered.isEmpty();
    }

    private List<String> hits(String after, int window, int most) {
        SqlText sql = new SqlText("select a.number from (");
        question(sql, after, window).add(") a where 1 = 1");
        asked.forEach(word -> sql.add(" and ").hasToo(word));
        boolean unasked = !everybody() && !facts.none();
        if (unasked || !fields.isEmpty()) {
            sql.add(" and (select max(c.id) from customer_customer c where c.number = a.number");
            if (unasked) {
                facts.addTo(sql, "c.");
            }
            fields.forEach(field -> sql.add(" and ").hasField("c.id", field));
            sql.add(") is not null");
        }
        return sql.add(" order by a.number limit " + most).strings(em);
    }

    /** The last number of a window, and how many it has. */
    private Object[] end(String after, int window) {
        SqlText sql = new SqlText("select max(a.number), count(*) from (");
        return question(sql, after, window).add(") a").row(em);
    }

    /** Who comes into question. */
    private SqlText question(SqlText sql, String after, int window) {
        if (!merged.isEmpty()) {
            merge(sql, after);
        } else if (!gathered.isEmpty()) {
            gather(sql, after);
        } else {
            sql.add("select number from customer_customer where ")
                    .stands("")
                    .add(" and number > ")
                    .value(after);
            facts.addTo(sql, "");
        }
        return sql.add(" order by 1 limit " + window);
    }

    private void merge(SqlText sql, String after) {
        sql.add("select w.number from customer_fragment w");
        for (int i = 1; i < merged.size(); i++) {
            String other = "w" + i;
            sql.add(" join customer_fragment " + other + " on " + other + ".number = w.number and " + other
                            + ".fragment = ")
                    .value(merged.get(i));
        }
        sql.add(" where w.fragment = ")
                .value(merged.get(0))
                .add(" and w.number > ")
                .value(after);
    }

    private void gather(SqlText sql, String after) {
        sql.add("select distinct l.number from (");
        for (int i = 0; i < gathered.size(); i++) {
            // The inner limit is above what the word has. It keeps PostgreSQL from walking through all numbers in their
            // order
            // in the hope to meet the word soon, which it guesses to be far more common than it is.
            sql.add(i == 0 ? "(" : " intersect (")
                    .add("select number from customer_fragment where ")
                    .within("fragment", gathered.get(i))
                    .add(" limit " + 2 * bounds.common() + ")");
        }
        narrowing.forEach(fragment -> sql.add(" intersect (select number from customer_fragment where fragment = ")
                .value(fragment)
                .add(" and number > ")
                .value(after)
                .add(")"));
        sql.add(") l where l.number > ").value(after);
    }
}
