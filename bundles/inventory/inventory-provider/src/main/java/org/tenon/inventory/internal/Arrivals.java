package org.tenon.inventory.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.tenon.inventory.Confidence;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.Utc;

/** Learns from what has come in how long it takes, and how late it is. */
final class Arrivals {

    /** Fewer say too little, by nine of ten of which a promise would stand. */
    static final int ENOUGH = 10;

    private static final int LAST = 50;

    private final EntityManager em;
    private final Company company;

    Arrivals(EntityManager em, Company company) {
        this.em = em;
        this.company = company;
    }

    /** All of a plan has come, on a day. Plans of which nobody knows when they were made say nothing. */
    void came(PlannedRow plan, LocalDate day) {
        if (plan.plannedOn == null || plan.firstExpected == null || em.find(ArrivalRow.class, plan.id) != null) {
            return;
        }
        ArrivalRow row = new ArrivalRow();
        row.planned = plan.id;
        row.product = plan.product;
        row.tookDays = (int) ChronoUnit.DAYS.between(plan.plannedOn, day);
        row.lateDays = (int) ChronoUnit.DAYS.between(plan.firstExpected, day);
        row.arrivedAt = Utc.column(company.now());
        em.persist(row);
        em.flush();
        learn(plan.product);
    }

    private void learn(String product) {
        LeadTimeRow known = em.find(LeadTimeRow.class, product, LockModeType.PESSIMISTIC_WRITE);
        List<ArrivalRow> last = em.createQuery(
                        "select a from ArrivalRow a where a.product = :product order by a.arrivedAt desc, a.planned desc",
                        ArrivalRow.class)
                .setParameter("product", product)
                .setMaxResults(LAST)
                .getResultList();
        LeadTimeRow row = known == null ? new LeadTimeRow() : known;
        row.product = product;
        row.cases = last.size();
        row.quantiles = new Learned(
                        last.size(),
                        Quantiles.of(last.stream().map(each -> each.tookDays).toList()),
                        Quantiles.of(last.stream().map(each -> each.lateDays).toList()))
                .text();
        if (known == null) {
            em.persist(row);
        }
    }

    /** What the arrivals of a product say. */
    record Learned(int cases, Quantiles took, Quantiles late) {

        private static final String SEPARATOR = ";";

        String text() {
            return took.p50() + SEPARATOR + took.p90() + SEPARATOR + late.p50() + SEPARATOR + late.p90();
        }

        static Learned read(int cases, String text) {
            String[] days = text.split(SEPARATOR, -1);
            return new Learned(
                    cases,
                    new Quantiles(Integer.parseInt(days[0]), Integer.parseInt(days[1])),
                    new Quantiles(Integer.parseInt(days[2]), Integer.parseInt(days[3])));
        }

        /** Of what is ordered today. */
        Confidence anew(LocalDate today) {
            return new Confidence(today.plusDays(took.p50()), today.plusDays(took.p90()), cases);
        }

        /** Of what is expected on a day; it does not come before today. */
        Confidence of(LocalDate expected, LocalDate today) {
            return new Confidence(
                    later(expected.plusDays(late.p50()), today), later(expected.plusDays(late.p90()), today), cases);
        }

        private static LocalDate later(LocalDate day, LocalDate today) {
            return day.isBefore(today) ? today : day;
        }
    }
}
