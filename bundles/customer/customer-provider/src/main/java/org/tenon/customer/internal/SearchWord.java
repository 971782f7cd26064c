package org.tenon.customer.internal;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.persistence.SearchText;

/**
 * A word that customers are looked for by, and what the index says of it.
 *
 * @param count how many fragments there are of it, counted no further than to the number that was given
 * @param only the fragment, when the range has no other: its customers stand in the index in the order of their numbers
 */
record SearchWord(SearchText.Range range, int count, Optional<String> only) {

    /** Counts up to {@code most}, and looks for other fragments when there are more than {@code few}. */
    static SearchWord of(EntityManager em, SearchText.Range range, int few, int most) {
        int count = (int) new SqlText("select count(*) from (select fragment from customer_fragment where ")
                .within("fragment", range)
                .add(" limit ")
                .value(most)
                .add(") a")
                .number(em);
        return new SearchWord(range, count, count <= few ? Optional.empty() : only(em, range));
    }

    /** Two steps upwards: H2 would read the whole range to find its last fragment. */
    private static Optional<String> only(EntityManager em, SearchText.Range range) {
        Object[] found = new SqlText("select a.fragment, (select b.fragment from customer_fragment b"
                        + " where b.fragment > a.fragment and b.fragment < ")
                .value(range.to())
                .add(" order by b.fragment limit 1) from (select fragment from customer_fragment where ")
                .within("fragment", range)
                .add(" order by fragment limit 1) a")
                .row(em);
        return found[1] == null ? Optional.of((String) found[0]) : Optional.empty();
    }
}
