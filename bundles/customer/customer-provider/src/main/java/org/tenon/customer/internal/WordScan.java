package org.tenon.customer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.kernel.Page;
import org.tenon.kernel.field.FieldCondition;
import org.tenon.persistence.SearchText;

/**
 * Finds the numbers of those who have all words, in their order. Who comes into question are those who have the rarest word or,
 * when all are common, everybody: then hits are near. They are looked at in windows that grow, from the cursor on, so that
 * what it costs depends on the page and not on how many there are.
 */
final class WordScan {

    /** Of words that so many have, the first in question are not gathered and sorted. */
    private static final int COMMON = 20_000;
    /** A word that only so many have leads, however rare the others are. */
    private static final int RARE = 500;

    /** Few lengths: the database keeps a plan for each. */
    private static final int[] WINDOWS = {256, 2_048, 16_384};

    /** After so many a page that has something is given as it is; its cursor goes on behind them. */
    private static final int MOST_SCANNED = 20_000;

    private final EntityManager em;
    private final CustomerFacts facts;
    private final List<FieldCondition> fields;
    private final int limit;
    private final List<SearchText.Range> others;
    /** The word that the fewest have; empty when all are common. */
    private Optional<SearchText.Range> leading = Optional.empty();
    /** How many fragments there are of the leading word. */
    private int leadingCount = COMMON;

    /**
     * @param facts what the customers' columns must be
     * @param fields what the company's own fields must say
     */
    WordScan(
            EntityManager em,
            List<SearchText.Range> words,
            CustomerFacts facts,
            List<FieldCondition> fields,
            int limit) {
        this.em = em;
        this.facts = facts;
        this.fields = fields;
        this.limit = limit;
        this.others = new ArrayList<>(words);
        for (int i = 0; i < words.size() && leadingCount > RARE; i++) {
            leadIfRarer(words.get(i));
        }
        leading.ifPresent(others::remove);
    }

    /** Counts no further than to the fewest so far. */
    private void leadIfRarer(SearchText.Range word) {
        int count = (int) new SqlText("select count(*) from (select fragment from customer_fragment where ")
                .within("fragment", word)
                .add(" limit ")
                .value(leadingCount)
                .add(") a")
                .number(em);
        if (count < leadingCount) {
            leadingCount = count;
            leading = Optional.of(word);
        }
    }

    Page<String> from(String cursor) {
        List<String> hits = new ArrayList<>();
        String after = cursor;
        int scanned = 0;
        for (int round = firstRound(); ; round++) {
            int window = Math.max(limit + 1, WINDOWS[Math.min(round, WINDOWS.length - 1)]);
            hits.addAll(hits(after, window, limit + 1 - hits.size()));
            if (hits.size() > limit) {
                return Page.of(hits, limit, number -> number);
            }
            if (leading.isPresent() && leadingCount < window) {
                return new Page<>(hits, Optional.empty());
            }
            Object[] end = end(after, window);
            if (((Number) end[1]).intValue() < window) {
                return new Page<>(hits, Optional.empty());
            }
            after = (String) end[0];
            scanned += window;
            if (!hits.isEmpty() && scanned >= MOST_SCANNED) {
                return new Page<>(hits, Optional.of(after));
            }
        }
    }

    /** Those who have a word that not many have are looked through at once. */
    private int firstRound() {
        return leading.isPresent() && !others.isEmpty() && leadingCount >= WINDOWS[0] ? 1 : 0;
    }

    private List<String> hits(String after, int window, int most) {
        SqlText sql = new SqlText("select a.number from (");
        question(sql, after, window).add(") a where 1 = 1");
        others.forEach(word -> sql.add(" and ").hasToo(word));
        boolean unasked = leading.isPresent() && !facts.none();
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
        if (leading.isPresent()) {
            // The inner limit is above what a leading word has. It keeps PostgreSQL from walking through all numbers in
            // their
            // order in the hope to meet the word soon, which it guesses to be far more common than it is.
            sql.add("select distinct l.number from (select number from customer_fragment where ")
                    .within("fragment", leading.get())
                    .add(" limit " + 2 * COMMON + ") l where l.number > ")
                    .value(after);
        } else {
            sql.add("select number from customer_customer where merged_into is null and number > ")
                    .value(after);
            facts.addTo(sql, "");
        }
        return sql.add(" order by number limit " + window);
    }
}
