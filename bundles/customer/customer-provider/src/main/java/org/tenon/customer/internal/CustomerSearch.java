package org.tenon.customer.internal;

import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.customer.CustomerQuery;
import org.tenon.kernel.PageRequest;
import org.tenon.persistence.SearchText;

/** One search for customers. */
final class CustomerSearch {

    /** The longest word leads: it is likely the rarest, and not every database finds out which one is. */
    private static final String FOUND_BY_FIRST = " and c.id in (select s%1$d.customerId from Search s%1$d"
            + " where s%1$d.fragment >= :from%1$d and s%1$d.fragment < :to%1$d)";

    private static final String HAS_TOO = " and exists (select s%1$d.fragment from Search s%1$d"
            + " where s%1$d.customerId = c.id and s%1$d.fragment >= :from%1$d and s%1$d.fragment < :to%1$d)";

    private final CustomerQuery query;
    private final PageRequest page;
    private final List<SearchText.Range> ranges;

    CustomerSearch(CustomerQuery query, PageRequest page) {
        this.query = query;
        this.page = page;
        this.ranges = SearchText.ranges(query.text());
    }

    /** Whether it is known without asking the database that nothing matches: there are no words in what was typed. */
    boolean findsNothing() {
        return ranges.isEmpty() && !query.text().isBlank();
    }

    /** What is found, one more than the page takes when there is more. */
    List<CustomerEntity> rows(EntityManager em) {
        TypedQuery<CustomerEntity> select = em.createQuery(jpql(), CustomerEntity.class);
        // No number is empty, and none has the NUL that PostgreSQL would not take.
        select.setParameter("after", page.after().orElse("").replace("\0", ""));
        for (int i = 0; i < ranges.size(); i++) {
            select.setParameter("from" + i, ranges.get(i).from());
            select.setParameter("to" + i, ranges.get(i).to());
        }
        return select.setMaxResults(page.limit() + 1).getResultList();
    }

    private String jpql() {
        StringBuilder jpql = new StringBuilder("select c from Customer c where c.number > :after");
        for (int i = 0; i < ranges.size(); i++) {
            jpql.append(String.format(Locale.ROOT, i == 0 ? FOUND_BY_FIRST : HAS_TOO, i));
        }
        return jpql.append(" order by c.number").toString();
    }
}
