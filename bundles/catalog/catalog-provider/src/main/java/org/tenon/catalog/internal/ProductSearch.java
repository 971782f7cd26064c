package org.tenon.catalog.internal;

import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.catalog.ProductQuery;
import org.tenon.kernel.PageRequest;
import org.tenon.persistence.SearchText;

/** One search for products. */
final class ProductSearch {

    /** The longest word leads: it is likely the rarest, and not every database finds out which one is. */
    private static final String FOUND_BY_FIRST = " and p.id in (select s%1$d.productId from Search s%1$d"
            + " where s%1$d.fragment >= :from%1$d and s%1$d.fragment < :to%1$d)";

    private static final String HAS_TOO = " and exists (select s%1$d.fragment from Search s%1$d"
            + " where s%1$d.productId = p.id and s%1$d.fragment >= :from%1$d and s%1$d.fragment < :to%1$d)";

    private final ProductQuery query;
    private final PageRequest page;
    private final List<SearchText.Range> ranges;

    ProductSearch(ProductQuery query, PageRequest page) {
        this.query = query;
        this.page = page;
        this.ranges = SearchText.ranges(query.text());
    }

    /** Whether it is known without asking the database that nothing matches. */
    boolean findsNothing() {
        boolean textWithoutWords = ranges.isEmpty() && !query.text().isBlank();
        // PostgreSQL takes no NUL, and no product has one.
        return textWithoutWords
                || query.category()
                        .filter(category -> category.indexOf('\0') >= 0)
                        .isPresent();
    }

    /** What is found, one more than the page takes when there is more. */
    List<ProductEntity> rows(EntityManager em) {
        TypedQuery<ProductEntity> select = em.createQuery(jpql(), ProductEntity.class);
        select.setParameter("after", page.after().orElse("").replace("\0", ""));
        query.category().ifPresent(category -> select.setParameter("category", category));
        for (int i = 0; i < ranges.size(); i++) {
            select.setParameter("from" + i, ranges.get(i).from());
            select.setParameter("to" + i, ranges.get(i).to());
        }
        return select.setMaxResults(page.limit() + 1).getResultList();
    }

    private String jpql() {
        StringBuilder jpql = new StringBuilder("select p from Product p where p.sku > :after");
        query.category().ifPresent(category -> jpql.append(" and p.category = :category"));
        for (int i = 0; i < ranges.size(); i++) {
            jpql.append(String.format(Locale.ROOT, i == 0 ? FOUND_BY_FIRST : HAS_TOO, i));
        }
        return jpql.append(" order by p.sku").toString();
    }
}
