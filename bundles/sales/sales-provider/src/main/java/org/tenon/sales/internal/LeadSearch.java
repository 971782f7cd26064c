package org.tenon.sales.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.sight.Sight;
import org.tenon.sales.LeadQuery;

/** What a query of leads asks of their table. */
final class LeadSearch {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private LeadSearch() {}

    /** The newest first. */
    static Page<LeadRow> page(EntityManager em, LeadQuery query, PageRequest page) {
        LeadSearch search = new LeadSearch();
        query.owner().ifPresent(user -> search.where("l.owner = :owner", "owner", user));
        if (!query.states().isEmpty()) {
            search.where("l.state in :states", "states", query.states());
        }
        query.text().ifPresent(search::containing);
        search.seenBy(query.sight());
        page.after().ifPresent(after -> search.where("l.id < :after", "after", after));
        String where = search.conditions.isEmpty() ? "" : " where " + String.join(" and ", search.conditions);
        TypedQuery<LeadRow> found =
                em.createQuery("select l from LeadRow l" + where + " order by l.id desc", LeadRow.class);
        search.values.forEach(found::setParameter);
        return Page.of(found.setMaxResults(page.limit() + 1).getResultList(), page.limit(), row -> row.id);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private void containing(String text) {
        String part = text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        where(
                "(lower(l.name) like :text escape '!' or lower(l.company) like :text escape '!'"
                        + " or lower(l.email) like :text escape '!' or l.phone like :text escape '!')",
                "text",
                "%" + part + "%");
    }

    private void seenBy(Sight sight) {
        if (sight.everything()) {
            return;
        }
        where(
                sight.teams().isEmpty() ? "l.owner = :reader" : "(l.owner = :reader or l.team in :teams)",
                "reader",
                sight.user());
        if (!sight.teams().isEmpty()) {
            values.put("teams", sight.teams());
        }
    }
}
