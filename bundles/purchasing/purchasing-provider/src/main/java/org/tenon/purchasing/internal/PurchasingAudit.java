package org.tenon.purchasing.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.audit.AuditResult;
import org.tenon.kernel.audit.AuditSource;
import org.tenon.kernel.event.EventTrail;
import org.tenon.persistence.AuditQuery;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Whether purchase orders, their lines, what came of them and their events go together. */
@Component(service = AuditSource.class)
public final class PurchasingAudit implements AuditSource {

    private static final int AT_ONCE = 1_000;

    private static final List<AuditQuery> RULES = List.of(
            new AuditQuery(
                    "totals-are-sums-of-lines",
                    "A purchase order has lines, and its total is their sum.",
                    """
                    select t.id, sum(t.total) total, sum(t.lines) lines
                      from (select id, total, 0 lines from purchasing_order
                            union all
                            select order_id, -total, 1 from purchasing_line) t
                     group by t.id
                    having sum(t.total) <> 0 or sum(t.lines) = 0"""),
            new AuditQuery(
                    "received-within-ordered",
                    "No more of a line has come than was ordered and is tolerated.",
                    """
                    select o.id, o.order_number, l.line_no, l.quantity, l.received, o.over_percent
                      from purchasing_order o join purchasing_line l on l.order_id = o.id
                     where l.received < 0 or l.received * 100 > l.quantity * (100 + o.over_percent)"""),
            new AuditQuery(
                    "received-is-sum-of-receipts",
                    "What has come of a line is the sum of its receipts, or of a drop shipment of what was dispatched.",
                    """
                    select t.order_id, t.line_no, sum(t.kept) received, sum(t.came) came
                      from (select order_id, line_no, received kept, 0 came from purchasing_line
                            union all
                            select order_id, line_no, 0, quantity from purchasing_receipt
                            union all
                            select order_id, line_no, 0, quantity from purchasing_dispatch) t
                     group by t.order_id, t.line_no
                    having sum(t.kept) <> sum(t.came)"""),
            new AuditQuery(
                    "bought-as-wanted",
                    "No more is bought for a line of a document than it wants, of the product that it wants.",
                    """
                    select t.document, t.line_key, sum(t.wanted) wanted, sum(t.bought) bought
                      from (select document, line_key, product_id, quantity wanted, 0 bought from purchasing_request
                            union all
                            select for_document, for_line, product_id, 0,
                                   case when not closed then pegged when received < pegged then received else pegged end
                              from purchasing_line where for_document is not null) t
                     group by t.document, t.line_key, t.product_id
                    having sum(t.bought) > sum(t.wanted)"""),
            new AuditQuery(
                    "drop-shipments-are-for-customers",
                    "What a supplier sends to a customer is bought for a document and expected by no warehouse.",
                    """
                    select o.id, o.order_number, l.line_no, l.for_document, l.quantity, l.pegged, l.plan_id
                      from purchasing_order o join purchasing_line l on l.order_id = o.id
                     where o.ship_to is not null and (l.for_document is null or l.pegged <> l.quantity or l.plan_id is not null)
                        or l.for_document is null and l.pegged <> 0
                        or l.pegged < 0 or l.pegged > l.quantity"""),
            new AuditQuery(
                    "state-fits-lines",
                    "Of drafts and cancelled orders nothing has come; of received and cancelled ones nothing is open.",
                    """
                    select o.id, o.order_number, o.state, sum(l.received) received,
                           sum(case when l.closed = false and l.received < l.quantity then 1 else 0 end) open_lines
                      from purchasing_order o join purchasing_line l on l.order_id = o.id
                     group by o.id, o.order_number, o.state
                    having o.state in ('DRAFT', 'SENT', 'CANCELLED') and sum(l.received) <> 0
                        or o.state in ('PARTLY_RECEIVED', 'RECEIVED') and sum(l.received) = 0
                        or o.state in ('RECEIVED', 'CANCELLED')
                           and sum(case when l.closed = false and l.received < l.quantity then 1 else 0 end) <> 0
                        or o.state in ('SENT', 'PARTLY_RECEIVED')
                           and sum(case when l.closed = false and l.received < l.quantity then 1 else 0 end) = 0"""));

    /** Which orders were told of, by the type of the event. */
    private static final Map<String, String> TOLD = new TreeMap<>(Map.of(
            "purchase-order.created", "1 = 1",
            "purchase-order.sent", "o.sent_at is not null",
            "purchase-order.received", "o.state in ('PARTLY_RECEIVED', 'RECEIVED')",
            "purchase-order.cancelled", "o.state = 'CANCELLED'"));

    private final UnitOfWork unit;
    private final EventTrail trail;

    @Activate
    public PurchasingAudit(@Reference(target = "(unit=purchasing)") UnitOfWork unit, @Reference EventTrail trail) {
        this.unit = unit;
        this.trail = trail;
    }

    @Override
    public String capability() {
        return "purchasing";
    }

    @Override
    public List<AuditResult> audit(int examples) {
        List<AuditResult> results = new ArrayList<>(unit.call(em ->
                RULES.stream().map(rule -> rule.run(em, capability(), examples)).toList()));
        LocalDateTime since = Utc.column(trail.since());
        TOLD.forEach((type, which) -> results.add(told(type, which, since, examples)));
        return results;
    }

    /** Among the orders whose events are still kept. */
    private AuditResult told(String type, String which, LocalDateTime since, int examples) {
        long found = 0;
        List<Map<String, String>> shown = new ArrayList<>();
        String last = "";
        List<Object[]> page;
        do {
            page = page(which, last, since);
            // The events are asked for after the orders: both were committed together.
            Set<String> told =
                    trail.having(type, page.stream().map(row -> (String) row[0]).toList());
            for (Object[] row : page) {
                last = (String) row[0];
                if (!told.contains(last)) {
                    found++;
                    if (shown.size() < examples) {
                        Map<String, String> example = new LinkedHashMap<>();
                        example.put("id", last);
                        example.put("number", (String) row[1]);
                        shown.add(example);
                    }
                }
            }
        } while (page.size() == AT_ONCE);
        return new AuditResult(
                capability(),
                "told-" + type.replace('.', '-'),
                "A purchase order to which it happened has its event " + type + ".",
                found,
                shown);
    }

    private List<Object[]> page(String which, String after, LocalDateTime since) {
        return unit.call(em -> {
            List<Object[]> rows = new ArrayList<>();
            for (Object row : em.createNativeQuery("select o.id, o.order_number from purchasing_order o where " + which
                            + " and o.id > ?1 and o.created_at >= ?2 order by o.id")
                    .setParameter(1, after)
                    .setParameter(2, since)
                    .setMaxResults(AT_ONCE)
                    .getResultList()) {
                rows.add((Object[]) row);
            }
            return rows;
        });
    }
}
