package org.tenon.sales.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.sales.LeadAssignment;
import org.tenon.sales.LeadAssignment.Reason;
import org.tenon.sales.LeadDetails;
import org.tenon.sales.SalesMember;

/**
 * Gives leads to who has the most room. The members of the team are locked while it decides, so that leads which come at once see each
 * other.
 */
final class LeadAssigner {

    /** Who works on a lead, and why. */
    record Assigned(String owner, LeadAssignment why) {}

    /** @param capacity more than zero */
    private record Member(String user, int open, int capacity) {

        /** By the part of his capacity that is taken, of several by name: in whole numbers, so that a third is a third. */
        static final Comparator<Member> BUSY = ((Comparator<Member>) Member::compareLoad).thenComparing(Member::user);

        private int compareLoad(Member other) {
            return Long.compare((long) open * other.capacity, (long) other.open * capacity);
        }

        boolean full() {
            return open >= capacity;
        }
    }

    private final EntityManager em;

    LeadAssigner(EntityManager em) {
        this.em = em;
    }

    Assigned assign(LeadDetails details, String capturedBy) {
        Optional<Assigned> named = details.owner().map(owner -> new Assigned(owner, LeadAssignment.of(Reason.NAMED)));
        return named.or(() -> details.team().flatMap(this::leastBusy))
                .orElseGet(() -> new Assigned(capturedBy, LeadAssignment.of(Reason.CAPTURED)));
    }

    private Optional<Assigned> leastBusy(String team) {
        return members(team).stream()
                .min(Member.BUSY)
                .map(member -> new Assigned(
                        member.user(),
                        new LeadAssignment(
                                member.full() ? Reason.TEAM_FULL : Reason.ROOM,
                                Optional.of(team),
                                Optional.of(member.open()),
                                Optional.of(member.capacity()))));
    }

    /** Those who take leads. Counted after all are locked, and ordered elsewhere: databases do not agree on the order of names. */
    private List<Member> members(String team) {
        em.createNativeQuery("select user_name from sales_member where team = ?1 order by user_name for update")
                .setParameter(1, team)
                .getResultList();
        List<?> rows = em.createNativeQuery(
                        """
                        select m.user_name, m.lead_capacity, (select count(*) from sales_lead l
                                                               where l.owner = m.user_name and l.state = 'OPEN') as open_leads
                          from sales_member m
                         where m.team = ?1""")
                .setParameter(1, team)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Member((String) row[0], ((Number) row[2]).intValue(), capacity((Number) row[1])))
                .filter(member -> member.capacity() > 0)
                .toList();
    }

    private static int capacity(@Nullable Number kept) {
        return kept == null ? SalesMember.USUAL_LEAD_CAPACITY : kept.intValue();
    }
}
