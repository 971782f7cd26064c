package org.tenon.customer.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final String HAS_TAG = " and c.id in (select t.customerId from Search t where t.fragment = :tag)";

    private final CustomerQuery query;
    private final PageRequest page;
    private final List<SearchText.Range> ranges;
    private final Map<String, String> facts = new LinkedHashMap<>();

    CustomerSearch(CustomerQuery query, PageRequest page) {
        this.query = query;
        this.page = page;
        this.ranges = SearchText.ranges(query.text());
        query.kind().ifPresent(kind -> facts.put("kind", kind.name()));
        query.parent().ifPresent(parent -> facts.put("parentId", parent.value()));
        query.owner().ifPresent(owner -> facts.put("owner", owner));
        query.team().ifPresent(team -> facts.put("team", team));
        query.territory().ifPresent(territory -> facts.put("territory", territory));
    }

    /** Whether it is known without asking the database that nothing matches: no words were typed, or what nothing is called. */
    boolean findsNothing() {
        boolean unstorable = facts.values().stream().anyMatch(CustomerSearch::hasNul)
                || query.tag().filter(CustomerSearch::hasNul).isPresent();
        return unstorable || (ranges.isEmpty() && !query.text().isBlank());
    }

    /** No database keeps one, and PostgreSQL does not even look for it. */
    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
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
        facts.forEach(select::setParameter);
        query.tag().ifPresent(tag -> select.setParameter("tag", CustomerRows.tagFragment(tag)));
        return select.setMaxResults(page.limit() + 1).getResultList();
    }

    private String jpql() {
        StringBuilder jpql = new StringBuilder("select c from Customer c where c.number > :after");
        for (int i = 0; i < ranges.size(); i++) {
            jpql.append(String.format(Locale.ROOT, i == 0 ? FOUND_BY_FIRST : HAS_TOO, i));
        }
        facts.keySet().forEach(fact -> jpql.append(" and c." + fact + " = :" + fact));
        if (query.tag().isPresent()) {
            jpql.append(HAS_TAG);
        }
        return jpql.append(" order by c.number").toString();
    }
}
