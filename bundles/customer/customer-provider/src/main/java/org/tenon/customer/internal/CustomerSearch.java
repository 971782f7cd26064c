package org.tenon.customer.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.customer.CustomerQuery;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.field.FieldCondition;
import org.tenon.persistence.FieldClause;
import org.tenon.persistence.SearchText;

/** One search for customers: by facts and fields alone, which have their indexes, by words too, which {@link WordScan} does, or in the
 * order of a field, which is {@link OrderedScan}'s. */
final class CustomerSearch {

    private final CustomerQuery query;
    private final PageRequest page;
    private final List<SearchText.Range> words;
    private final CustomerFacts facts;

    CustomerSearch(CustomerQuery query, PageRequest page) {
        this.query = query;
        this.page = page;
        this.words = new ArrayList<>(SearchText.ranges(query.text()));
        query.tag()
                .map(CustomerRows::tagFragment)
                .ifPresent(tag -> words.add(new SearchText.Range(tag, tag + "\u0001")));
        this.facts = new CustomerFacts(query);
    }

    /** Whether it is known without asking the database that nothing matches: no words were typed, or what nothing is called. */
    boolean findsNothing() {
        boolean unstorable =
                facts.unstorable() || query.tag().filter(CustomerSearch::hasNul).isPresent();
        boolean noWord =
                !query.text().isBlank() && SearchText.ranges(query.text()).isEmpty();
        return unstorable || noWord;
    }

    /** No database keeps one, and PostgreSQL does not even look for it. */
    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    Page<CustomerEntity> page(EntityManager em) {
        if (query.order().isPresent()) {
            OrderedScan scan = new OrderedScan(em, query.order().get(), words, facts, query.fields(), page.limit());
            Page<String> numbers = scan.from(page.after());
            return new Page<>(rows(em, numbers.items()), numbers.next());
        }
        // No number is empty, and none has the NUL that PostgreSQL would not take.
        String after = page.after().orElse("").replace("\0", "");
        if (words.isEmpty()) {
            List<String> numbers = byFactsAndFields(after).strings(em);
            return Page.of(rows(em, numbers), page.limit(), CustomerEntity::number);
        }
        Page<String> numbers = new WordScan(em, words, facts, query.fields(), page.limit(), WordScan.USUAL).from(after);
        return new Page<>(rows(em, numbers.items()), numbers.next());
    }

    /** What is looked for in the first field leads: its index has those who are equal in the order of their numbers. */
    private SqlText byFactsAndFields(String after) {
        List<FieldCondition> fields = query.fields();
        if (fields.isEmpty()) {
            SqlText sql = new SqlText("select a.number from customer_customer a where ")
                    .stands("a.")
                    .add(" and a.number > ")
                    .value(after);
            return byFacts(sql).add(" order by a.number limit " + (page.limit() + 1));
        }
        SqlText sql = new SqlText("select v.place from " + CustomerFields.TABLE
                        + " v join customer_customer a on a.id = v.record_id where ")
                .stands("a.")
                .add(" and v.place > ")
                .value(after)
                .add(" and ")
                .clause(FieldClause.row("v", fields.get(0)));
        fields.stream().skip(1).forEach(field -> sql.add(" and ").hasField("a.id", field));
        return byFacts(sql).add(" order by v.place limit " + (page.limit() + 1));
    }

    private SqlText byFacts(SqlText sql) {
        facts.addTo(sql, "a.");
        return sql;
    }

    private static List<CustomerEntity> rows(EntityManager em, List<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        TypedQuery<CustomerEntity> rows =
                em.createQuery("select c from Customer c where c.number in :numbers", CustomerEntity.class);
        return rows.setParameter("numbers", numbers).getResultList().stream()
                .sorted(Comparator.comparingInt(row -> numbers.indexOf(row.number())))
                .toList();
    }
}
