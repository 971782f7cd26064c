package org.tenon.customer.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityQuery;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.sight.Sight;
import org.tenon.persistence.Utc;

/** One search for activities. */
final class ActivitySearch {

    private final ActivityQuery query;
    private final PageRequest page;
    private final StringBuilder where = new StringBuilder("select a from Activity a where 1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    ActivitySearch(ActivityQuery query, PageRequest page) {
        this.query = query;
        this.page = page;
    }

    Page<Activity> page(EntityManager em) {
        return Page.of(found(em, page.limit() + 1), page.limit(), ActivitySearch::cursor);
    }

    static String cursor(Activity activity) {
        return new Moment(activity.moment(), activity.id().value()).cursor();
    }

    /** At most {@code limit} of them, whatever the page says. To be called once. */
    List<Activity> found(EntityManager em, int limit) {
        if (query.user().filter(ActivitySearch::hasNul).isPresent()
                || query.reference()
                        .filter(thing -> hasNul(thing.kind() + thing.id()))
                        .isPresent()) {
            return List.of();
        }
        query.customer().ifPresent(customer -> and("a.customerId in :customers", "customers", known(em, customer)));
        query.kind().ifPresent(kind -> and("a.kind = :kind", "kind", kind.name()));
        query.done().ifPresent(done -> where.append(done ? " and a.doneAt is not null" : " and a.doneAt is null"));
        query.from().ifPresent(from -> and("a.moment >= :from", "from", Utc.column(from)));
        query.to().ifPresent(to -> and("a.moment < :to", "to", Utc.column(to)));
        query.user().ifPresent(user -> about("user", ActivityAboutEntity.USER, user));
        query.reference().ifPresent(thing -> about("thing", thing.kind(), thing.id()));
        if (!query.sight().everything()) {
            seen(em, query.sight());
        }
        Moment.read(page.after()).ifPresent(last -> {
            and("(a.moment < :last or (a.moment = :last and a.id < :id))", "last", Utc.column(last.at()));
            values.put("id", last.id());
        });
        TypedQuery<ActivityEntity> rows = em.createQuery(
                where.append(" order by a.moment desc, a.id desc").toString(), ActivityEntity.class);
        values.forEach(rows::setParameter);
        return rows.setMaxResults(limit).getResultList().stream()
                .map(ActivityEntity::toActivity)
                .toList();
    }

    /** Of a customer who is not there nothing is found. */
    private static Set<String> known(EntityManager em, CustomerId customer) {
        return em.find(CustomerEntity.class, customer.value()) == null
                ? Set.of(customer.value())
                : Merged.idsOf(em, customer);
    }

    private void about(String name, String kind, String value) {
        and(isAbout(name), name, value);
        values.put(name + "Kind", kind);
    }

    private static String isAbout(String name) {
        return "a.id in (select u.activityId from ActivityAbout u where u.kind = :" + name + "Kind and u.name = :"
                + name + ")";
    }

    private void seen(EntityManager em, Sight sight) {
        Set<String> customers = CustomersCovered.ids(em, sight);
        if (customers.isEmpty()) {
            about("reader", ActivityAboutEntity.USER, sight.user());
            return;
        }
        and("(" + isAbout("reader") + " or a.customerId in :seen)", "seen", customers);
        values.put("reader", sight.user());
        values.put("readerKind", ActivityAboutEntity.USER);
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    /** No database keeps one, and PostgreSQL does not even look for it. */
    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
