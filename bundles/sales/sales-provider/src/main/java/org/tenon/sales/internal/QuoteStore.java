package org.tenon.sales.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.Versions;
import org.tenon.sales.Approval;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteQuery;
import org.tenon.sales.QuoteState;
import org.tenon.sales.QuoteSummary;

/** Quotes in the tables, for one step within one transaction: the lines of a quote are read once. */
final class QuoteStore {

    private static final int DELETED_AT_ONCE = 500;

    private final EntityManager em;
    private final Map<String, List<QuoteLineRow>> known = new HashMap<>();
    /** The approvals that a quote was seen with, in their order. */
    private final Map<String, List<ApprovalRow>> asked = new HashMap<>();

    QuoteStore(EntityManager em) {
        this.em = em;
    }

    /** The quote, held until the transaction ends: whoever wants to change it too waits. */
    QuoteRow lock(QuoteId id) {
        QuoteRow row = em.find(QuoteRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new NotFoundException("quote", id.value());
        }
        return row;
    }

    /**
     * {@link #lock}, for a step that only some states allow.
     *
     * @param action what is to be done with the quote, as a participle
     */
    QuoteRow lock(QuoteId id, String action, Set<QuoteState> allowed) {
        QuoteRow row = lock(id);
        require(row, action, allowed);
        return row;
    }

    static void require(QuoteRow row, String action, Set<QuoteState> allowed) {
        if (!allowed.contains(row.state)) {
            throw new ConflictException(
                    "quote.state",
                    "The quote " + row.number + " is " + plain(row.state) + " and cannot be " + action + ".",
                    Map.of("quote", row.id, "state", plain(row.state)));
        }
    }

    /** @throws NotFoundException when there is no such quote */
    QuoteRow found(QuoteId id) {
        QuoteRow row = em.find(QuoteRow.class, id.value());
        if (row == null) {
            throw new NotFoundException("quote", id.value());
        }
        return row;
    }

    Optional<Quote> find(QuoteId id) {
        return Optional.ofNullable(em.find(QuoteRow.class, id.value())).map(this::quote);
    }

    /** The quote with its lines and approvals, as it is now and with the version that it will be committed with. */
    Quote quote(QuoteRow row) {
        // Read first: what is written may then wait for the commit.
        List<QuoteLineRow> lines = lines(row);
        List<ApprovalRow> approvals = approvals(row);
        Versions.settle(em);
        return row.quote(lines, approvals);
    }

    void add(QuoteRow row, QuoteContent content) {
        em.persist(row);
        List<QuoteLineRow> lines = QuoteLineRow.of(row.id, content);
        lines.forEach(em::persist);
        known.put(row.id, lines);
    }

    /** Writes the lines anew that say something else than before; of a long quote that is mostly one. */
    void replaceLines(QuoteRow row, QuoteContent content) {
        List<QuoteLineRow> before = lines(row);
        List<QuoteLineRow> wanted = QuoteLineRow.of(row.id, content);
        List<QuoteLineRow> after = new ArrayList<>();
        List<QuoteLineRow> gone = new ArrayList<>();
        List<QuoteLineRow> fresh = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), wanted.size()); i++) {
            boolean was = i < before.size();
            boolean is = i < wanted.size();
            if (was && is && before.get(i).says(wanted.get(i))) {
                after.add(before.get(i));
                continue;
            }
            if (was) {
                gone.add(before.get(i));
            }
            if (is) {
                fresh.add(wanted.get(i));
                after.add(wanted.get(i));
            }
        }
        delete(gone);
        fresh.forEach(em::persist);
        known.put(row.id, List.copyOf(after));
    }

    /** At once: what takes the places of these lines may not come before they are gone. */
    private void delete(List<QuoteLineRow> lines) {
        for (int i = 0; i < lines.size(); i += DELETED_AT_ONCE) {
            em.createQuery("delete from QuoteLineRow l where l.id in :ids")
                    .setParameter(
                            "ids",
                            lines.subList(i, Math.min(lines.size(), i + DELETED_AT_ONCE)).stream()
                                    .map(line -> line.id)
                                    .toList())
                    .executeUpdate();
        }
    }

    List<QuoteLineRow> lines(QuoteRow row) {
        return known.computeIfAbsent(row.id, first -> read(row));
    }

    private List<QuoteLineRow> read(QuoteRow row) {
        return em.createQuery(
                        "select l from QuoteLineRow l where l.quote = :quote order by l.number", QuoteLineRow.class)
                .setParameter("quote", row.id)
                .getResultList();
    }

    List<ApprovalRow> approvals(QuoteRow row) {
        if (row.state == QuoteState.DRAFT) {
            return List.of();
        }
        return asked.computeIfAbsent(row.id, first -> em.createQuery(
                        "select a from ApprovalRow a where a.quote = :quote order by a.step", ApprovalRow.class)
                .setParameter("quote", row.id)
                .getResultList());
    }

    /** @param steps of a quote that was handed in, which has none so far, in their order */
    void addApprovals(QuoteRow row, List<ApprovalRow> steps) {
        steps.forEach(em::persist);
        asked.put(row.id, steps);
    }

    /** What was approved on the revision before this one, by whomever. */
    List<ApprovalRow> approvedBefore(QuoteRow row) {
        return em.createQuery(
                        "select a from ApprovalRow a, QuoteRow q where a.quote = q.id and q.number = :number"
                                + " and q.revision = :revision and a.state = :approved order by a.step",
                        ApprovalRow.class)
                .setParameter("number", row.number)
                .setParameter("revision", row.revision - 1)
                .setParameter("approved", Approval.State.APPROVED)
                .getResultList();
    }

    Page<QuoteSummary> search(QuoteQuery query, PageRequest page) {
        List<String> conditions = new ArrayList<>();
        query.customer().ifPresent(customer -> conditions.add("q.customer = :customer"));
        if (!query.states().isEmpty()) {
            conditions.add("q.state in :states");
        }
        Seen.condition(conditions, "q", query.seen());
        page.after().ifPresent(after -> conditions.add("q.id < :after"));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<QuoteRow> found =
                em.createQuery("select q from QuoteRow q" + where + " order by q.id desc", QuoteRow.class);
        query.customer().ifPresent(customer -> found.setParameter("customer", customer.value()));
        if (!query.states().isEmpty()) {
            found.setParameter("states", query.states());
        }
        Seen.bind(found, query.seen());
        page.after().ifPresent(after -> found.setParameter("after", after));
        List<QuoteRow> rows = found.setMaxResults(page.limit() + 1).getResultList();
        return Page.of(rows, page.limit(), row -> row.id).map(QuoteRow::summary);
    }

    private static String plain(QuoteState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
