package org.tenon.customer.internal;

import java.util.ArrayList;
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
    private final List<SearchText.Range> words;
    private final CustomerFacts facts;
    private final List<FieldCondition> fields;
    private final int limit;
    private final Bounds bounds;
    private Candidates in;
    /** The words that each in question is asked for. */
    private List<SearchText.Range> asked;
    /** Fragments that those who were gathered must have too, read along the index. */
    private final List<String> narrowing = new ArrayList<>();

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
        this.words = words;
        this.facts = facts;
        this.fields = fields;
        this.limit = limit;
        this.bounds = bounds;
        use(counted(bounds.tried()));
    }

    private void use(Candidates candidates) {
        in = candidates;
        asked = new ArrayList<>(candidates.asked());
    }

    /** The words are counted one after the other, no further than so far, until one is rare. */
    private Candidates counted(int most) {
        List<SearchWord> known = new ArrayList<>();
        for (int i = 0; i < words.size() && known.stream().noneMatch(word -> word.count() <= bounds.rare()); i++) {
            known.add(SearchWord.of(em, words.get(i), bounds.rare(), most));
        }
        return Candidates.of(words, known, bounds.rare(), most);
    }

    Page<String> from(String cursor) {
        List<String> hits = new ArrayList<>(decided(cursor));
        String after = hits.isEmpty() ? cursor : hits.get(hits.size() - 1);
        int scanned = 0;
        for (int round = firstRound(); ; round++) {
            int length = length(round);
            int missing = limit + 1 - hits.size();
            Window window = null;
            if (in.isEverybody()) {
                window = window(after, length);
                hits.addAll(walked(after, window, missing));
            } else {
                hits.addAll(hits(after, length, missing));
            }
            if (hits.size() > limit) {
                return Page.of(hits, limit, number -> number);
            }
            if (in.most() < length && in.most() < bounds.common()) {
                return new Page<>(hits, Optional.empty());
            }
            window = window == null ? window(after, length) : window;
            if (window.size() < length) {
                return new Page<>(hits, Optional.empty());
            }
            if (!in.gathered().isEmpty() && round == 0) {
                narrow(after, window);
            }
            after = window.end();
            scanned += length;
            if (!hits.isEmpty() && scanned >= bounds.mostScanned()) {
                return new Page<>(hits, Optional.of(after));
            }
        }
    }

    /**
     * Where no word is rarer than what is tried, everybody is walked through if the first of them show that a page is full within the
     * second window. Words are counted further only when that is not so: it takes as long as a page.
     *
     * @return the hits that showed it; empty when it was not tried, or not so
     */
    private List<String> decided(String cursor) {
        if (in.most() < bounds.tried() || asked.isEmpty()) {
            return List.of();
        }
        int enough = (limit + 1) * length(0) / length(1) + 1;
        use(Candidates.everybody(words));
        List<String> first = walked(cursor, window(cursor, length(0)), enough);
        if (first.size() >= enough) {
            return first;
        }
        use(counted(bounds.common()));
        return List.of();
    }

    private int length(int round) {
        List<Integer> windows = bounds.windows();
        return Math.max(limit + 1, windows.get(Math.min(round, windows.size() - 1)));
    }

    /** Those who have a word that not many have are looked through at once. */
    private int firstRound() {
        boolean narrows = !in.even().isEmpty();
        return !in.gathered().isEmpty() && !asked.isEmpty() && !narrows && in.most() >= length(0) ? 1 : 0;
    }

    /** From now on words are read along the index that so few have, beyond a number and up to another, that it is the shorter way. */
    private void narrow(String after, Window window) {
        long most = (long) bounds.lookedUp() * window.size();
        for (SearchWord word : in.even()) {
            String fragment = word.only().orElseThrow();
            long there = new SqlText("select count(*) from (select number from customer_fragment where fragment = ")
                    .value(fragment)
                    .add(" and number > ")
                    .value(after)
                    .add(" and number <= ")
                    .value(window.end())
                    .add(" limit " + most + ") a")
                    .number(em);
            if (there < most) {
                narrowing.add(fragment);
                asked.remove(word.range());
            }
        }
    }

    /** Of those in question, gathered or merged. */
    private List<String> hits(String after, int length, int most) {
        SqlText sql = new SqlText("select a.number from (");
        question(sql, after, length).add(") a where 1 = 1");
        asked.forEach(word -> sql.add(" and ").hasToo(word));
        if (!facts.none() || !fields.isEmpty()) {
            sql.add(" and (select max(c.id) from customer_customer c where c.number = a.number");
            facts.addTo(sql, "c.");
            fields.forEach(field -> sql.add(" and ").hasField("c.id", field));
            sql.add(") is not null");
        }
        return sql.add(" order by a.number limit " + most).strings(em);
    }

    /** Of everybody in a window, in the order in which the index has them: nobody is asked for after the last that is wanted. */
    private List<String> walked(String after, Window window, int most) {
        if (window.size() == 0) {
            return List.of();
        }
        SqlText sql = everybody(new SqlText("select a.number from "), after)
                .add(" and a.number <= ")
                .value(window.end());
        asked.forEach(word -> sql.add(" and ").hasToo(word));
        fields.forEach(field -> sql.add(" and ").hasField("a.id", field));
        return sql.add(" order by a.number limit " + most).strings(em);
    }

    private SqlText everybody(SqlText sql, String after) {
        sql.add("customer_customer a where ")
                .stands("a.")
                .add(" and a.number > ")
                .value(after);
        facts.addTo(sql, "a.");
        return sql;
    }

    /**
     * Some who come into question, in the order of their numbers.
     *
     * @param end the last number; null when there is nobody
     */
    private record Window(String end, int size) {}

    private Window window(String after, int length) {
        SqlText sql = new SqlText("select max(b.number), count(*) from (");
        Object[] row = question(sql, after, length).add(") b").row(em);
        return new Window((String) row[0], ((Number) row[1]).intValue());
    }

    /** Who comes into question. */
    private SqlText question(SqlText sql, String after, int length) {
        if (in.isEverybody()) {
            everybody(sql.add("select a.number from "), after);
        } else if (in.merged().isEmpty()) {
            gather(sql, after);
        } else {
            merge(sql, after);
        }
        return sql.add(" order by 1 limit " + length);
    }

    private void merge(SqlText sql, String after) {
        sql.add("select w.number from customer_fragment w");
        for (int i = 1; i < in.merged().size(); i++) {
            String other = "w" + i;
            sql.add(" join customer_fragment " + other + " on " + other + ".number = w.number and " + other
                            + ".fragment = ")
                    .value(in.merged().get(i));
        }
        sql.add(" where w.fragment = ")
                .value(in.merged().get(0))
                .add(" and w.number > ")
                .value(after);
    }

    private void gather(SqlText sql, String after) {
        sql.add("select distinct l.number from (");
        for (int i = 0; i < in.gathered().size(); i++) {
            // The inner limit is above what the word has. It keeps PostgreSQL from walking through all numbers in their
            // order
            // in the hope to meet the word soon, which it guesses to be far more common than it is.
            sql.add(i == 0 ? "(" : " intersect (")
                    .add("select number from customer_fragment where ")
                    .within("fragment", in.gathered().get(i))
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
