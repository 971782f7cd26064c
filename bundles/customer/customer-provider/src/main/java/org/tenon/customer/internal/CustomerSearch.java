package org.tenon.customer.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.customer.CustomerQuery;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.persistence.SearchText;

/** One search for customers: by facts alone, which have their indexes, or by words and facts, which {@link WordScan} does. */
final class CustomerSearch {

    private final CustomerQuery query;
    private final PageRequest page;
    private final List<SearchText.Range> words;
    /** By column. */
    private final Map<String, String> facts = new LinkedHashMap<>();

    CustomerSearch(CustomerQuery query, PageRequest page) {
        this.query = query;
        this.page = page;
        this.words = new ArrayList<>(SearchText.ranges(query.text()));
        query.tag()
                .map(CustomerRows::tagFragment)
                .ifPresent(tag -> words.add(new SearchText.Range(tag, tag + "\u0001")));
        query.kind().ifPresent(kind -> facts.put("kind", kind.name()));
        query.parent().ifPresent(parent -> facts.put("parent_id", parent.value()));
        query.owner().ifPresent(owner -> facts.put("owner", owner));
        query.team().ifPresent(team -> facts.put("team", team));
        query.territory().ifPresent(territory -> facts.put("territory", territory));
    }

    /** Whether it is known without asking the database that nothing matches: no words were typed, or what nothing is called. */
    boolean findsNothing() {
        boolean unstorable = facts.values().stream().anyMatch(CustomerSearch::hasNul)
                || query.tag().filter(CustomerSearch::hasNul).isPresent();
        boolean noWord =
                !query.text().isBlank() && SearchText.ranges(query.text()).isEmpty();
        return unstorable || noWord;
    }

    /** No database keeps one, and PostgreSQL does not even look for it. */
    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    Page<CustomerEntity> page(EntityManager em) {
        // No number is empty, and none has the NUL that PostgreSQL would not take.
        String after = page.after().orElse("").replace("\0", "");
        if (words.isEmpty()) {
            List<String> numbers = byFacts(after).strings(em);
            return Page.of(rows(em, numbers), page.limit(), CustomerEntity::number);
        }
        Page<String> numbers = new WordScan(em, words, facts, page.limit()).from(after);
        return new Page<>(rows(em, numbers.items()), numbers.next());
    }

    private SqlText byFacts(String after) {
        SqlText sql = new SqlText("select number from customer_customer where merged_into is null and number > ")
                .value(after);
        facts.forEach((column, value) -> sql.add(" and " + column + " = ").value(value));
        return sql.add(" order by number limit " + (page.limit() + 1));
    }

    private static List<CustomerEntity> rows(EntityManager em, List<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        TypedQuery<CustomerEntity> rows = em.createQuery(
                "select c from Customer c where c.number in :numbers order by c.number", CustomerEntity.class);
        return rows.setParameter("numbers", numbers).getResultList();
    }
}
