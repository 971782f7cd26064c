package org.tenon.customer.internal;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tenon.kernel.field.FieldCondition;
import org.tenon.persistence.FieldClause;
import org.tenon.persistence.SearchText;

/** A native query that is put together, with its parameters in the order in which they appear. */
final class SqlText {

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();

    SqlText(String start) {
        sql = new StringBuilder(start);
    }

    SqlText add(String text) {
        sql.append(text);
        return this;
    }

    SqlText value(Object parameter) {
        parameters.add(parameter);
        sql.append('?').append(parameters.size());
        return this;
    }

    /** The column is in the range. */
    SqlText within(String column, SearchText.Range range) {
        return add(column + " >= ")
                .value(range.from())
                .add(" and " + column + " < ")
                .value(range.to());
    }

    /**
     * The customer {@code a.number} has a fragment in the range. It is written so that every database asks for each customer by
     * itself: what they make of {@code exists} may begin with everybody who has the fragment. The customer's next fragment is asked for,
     * and compared outside, so that the index that begins with the number is the only one that answers, in one step.
     */
    SqlText hasToo(SearchText.Range range) {
        return add("(select f.fragment from customer_fragment f where f.number = a.number and f.fragment >= ")
                .value(range.from())
                .add(" order by f.number, f.fragment limit 1) < ")
                .value(range.to());
    }

    /**
     * The customer stands for himself and was not merged into another. It is said so that no database goes by the index of that column, in
     * which nearly all are alike: H2 would, and sort them.
     *
     * @param table such as {@code a.}
     */
    SqlText stands(String table) {
        return add("(" + table + "merged_into is null or " + table + "merged_into = '')");
    }

    /** The customer whose id stands at {@code id} has what is looked for in a field. */
    SqlText hasField(String id, FieldCondition condition) {
        return clause(FieldClause.of(CustomerFields.TABLE, id, condition));
    }

    SqlText clause(FieldClause clause) {
        String[] parts = clause.sql().split("\\?", -1);
        add(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            value(clause.values().get(i - 1)).add(parts[i]);
        }
        return this;
    }

    List<String> strings(EntityManager em) {
        return query(em).stream().map(String.class::cast).toList();
    }

    /** The columns of each row, when there are several. */
    List<Object[]> rows(EntityManager em) {
        return query(em).stream().map(Object[].class::cast).toList();
    }

    /** The columns of the only row. */
    Object[] row(EntityManager em) {
        return (Object[]) query(em).get(0);
    }

    long number(EntityManager em) {
        return ((Number) query(em).get(0)).longValue();
    }

    void execute(EntityManager em) {
        em.flush();
        prepared(em).executeUpdate();
    }

    private List<?> query(EntityManager em) {
        return prepared(em).getResultList();
    }

    private Query prepared(EntityManager em) {
        Query query = em.createNativeQuery(sql.toString());
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
