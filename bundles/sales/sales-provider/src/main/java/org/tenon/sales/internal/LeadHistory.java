package org.tenon.sales.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.tenon.sales.LeadState;

/** What the tables say of a team's leads. */
final class LeadHistory {

    private LeadHistory() {}

    /** What became of the team's leads, counted by the database: one round trip, a row for each combination. */
    static LeadModel of(EntityManager em, @Nullable String team, List<String> stages) {
        TypedQuery<Object[]> counted = em.createQuery(
                "select l.country, l.region, l.source, l.stage, l.state, count(l.id) from LeadRow l"
                        + " where l.state <> :open and " + (team == null ? "l.team is null" : "l.team = :team")
                        + " group by l.country, l.region, l.source, l.stage, l.state",
                Object[].class);
        counted.setParameter("open", LeadState.OPEN);
        if (team != null) {
            counted.setParameter("team", team);
        }
        LeadModel model = new LeadModel(stages);
        for (Object[] row : counted.getResultList()) {
            model.learn(
                    values((String) row[0], (String) row[1], (String) row[2]),
                    (String) row[3],
                    row[4] == LeadState.CONVERTED,
                    ((Number) row[5]).longValue());
        }
        return model;
    }

    /** What is known, by attribute, without regard to case. */
    static Map<String, String> values(@Nullable String country, @Nullable String region, @Nullable String source) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "country", country);
        put(values, "region", region);
        put(values, "source", source);
        return values;
    }

    private static void put(Map<String, String> values, String attribute, @Nullable String value) {
        if (value != null) {
            values.put(attribute, value.trim().toLowerCase(Locale.ROOT));
        }
    }
}
