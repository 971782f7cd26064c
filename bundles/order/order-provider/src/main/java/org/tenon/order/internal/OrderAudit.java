package org.tenon.order.internal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.audit.AuditResult;
import org.tenon.kernel.audit.AuditSource;
import org.tenon.kernel.event.EventTrail;
import org.tenon.persistence.AuditQuery;
import org.tenon.persistence.UnitOfWork;

/** Whether the orders go together with their lines, their shipments and what was told of them. */
@Component(service = AuditSource.class)
public final class OrderAudit implements AuditSource {

    private static final List<AuditQuery> RULES = List.of(
            new AuditQuery(
                    "totals-are-sums-of-lines",
                    "An order has lines, and its totals are their sums.",
                    """
                    select t.id, sum(t.net) net, sum(t.tax) tax, sum(t.gross) gross, sum(t.lines) lines
                      from (select id, net, tax, gross, 0 lines from order_document
                            union all
                            select order_id, -net, -tax, -gross, 1 from order_line) t
                     group by t.id
                    having sum(t.net) <> 0 or sum(t.tax) <> 0 or sum(t.gross) <> 0 or sum(t.lines) = 0"""),
            new AuditQuery(
                    "shipped-within-ordered",
                    "No more of a line is reserved and shipped than was ordered, or its tolerance allows once it is settled.",
                    """
                    select order_id, line_no, stock_quantity, reserved, shipped from order_line
                     where reserved < 0 or shipped < 0 or not settled and reserved + shipped > stock_quantity
                        or settled and (reserved <> 0 or shipped * 100 > stock_quantity * (100 + tolerated_more)
                                        or shipped * 100 < stock_quantity * (100 - tolerated_less))"""),
            new AuditQuery(
                    "bought-before-it-leaves",
                    "Of what is bought for a line no more is reserved or shipped than its supplier has delivered, and nothing reserved"
                            + " of what the supplier sends to the customer.",
                    """
                    select order_id, line_no, procurement, procured, reserved, shipped from order_line
                     where procurement <> 'STOCK' and reserved + shipped > procured
                        or procurement = 'DROP_SHIPMENT' and reserved <> 0
                        or procurement = 'STOCK' and procured <> 0"""),
            new AuditQuery(
                    "shipped-is-sum-of-shipments",
                    "What has been shipped of a line is the sum of its shipments.",
                    """
                    select t.order_id, t.line_no, sum(t.kept) shipped, sum(t.sent) sent
                      from (select order_id, line_no, shipped kept, 0 sent from order_line
                            union all
                            select order_id, line_no, 0, quantity from order_shipment_line) t
                     group by t.order_id, t.line_no
                    having sum(t.kept) <> sum(t.sent)"""),
            new AuditQuery(
                    "returned-within-shipped",
                    "No more of a line has come back than has left, and as much as its returns say.",
                    """
                    select t.order_id, t.line_no, sum(t.shipped) shipped, sum(t.kept) returned, sum(t.back) back
                      from (select order_id, line_no, shipped, returned kept, 0 back from order_line
                            union all
                            select order_id, line_no, 0, 0, quantity from order_return_line) t
                     group by t.order_id, t.line_no
                    having sum(t.kept) <> sum(t.back) or sum(t.kept) > sum(t.shipped)"""),
            new AuditQuery(
                    "state-fits-lines",
                    "Drafts, held and cancelled orders hold no goods; confirmed ones have all of theirs, shipped ones none left to"
                            + " send.",
                    """
                    select o.id, o.order_number, o.state, l.line_no, l.stock_quantity, l.reserved, l.shipped
                      from order_document o join order_line l on l.order_id = o.id
                     where o.state in ('DRAFT', 'HELD') and (l.reserved <> 0 or l.shipped <> 0)
                        or o.state = 'CANCELLED' and l.reserved <> 0
                        or o.state = 'CONFIRMED' and l.reserved + l.shipped <> l.stock_quantity
                        or o.state in ('SHIPPED', 'DELIVERED', 'INSTALLED', 'CLOSED')
                           and l.shipped <> l.stock_quantity and not l.settled"""),
            new AuditQuery(
                    "missing-is-waited-for",
                    "Lines of goods of which some are missing wait in the queue of their product, and no others.",
                    """
                    select o.id, o.order_number, o.state, l.line_no, l.waits_for, l.waits_at
                      from order_document o join order_line l on l.order_id = o.id
                     where l.waits_for is null and l.stocked and l.procurement = 'STOCK' and l.reserved + l.shipped < l.stock_quantity and not l.settled
                           and o.state in ('BACKORDERED', 'PARTLY_SHIPPED')
                        or l.waits_for is not null
                           and (l.reserved + l.shipped >= l.stock_quantity or l.settled or o.state not in ('BACKORDERED', 'PARTLY_SHIPPED')
                                or l.components is null and l.waits_for <> l.product_id
                                or l.components is not null and position(l.waits_for in l.components) = 0
                                or l.waits_at <> o.warehouse_id
                                or l.waits_rank <> -o.priority)"""),
            new AuditQuery(
                    "engineers-are-at-one-place",
                    "No engineer has two appointments at one time, and every one is of an order that can be installed.",
                    """
                    select a.engineer_id, a.order_id, a.starts_at, b.order_id other
                      from order_appointment a
                      join order_appointment b on b.engineer_id = a.engineer_id and b.order_id > a.order_id
                                              and b.starts_at < a.ends_at and a.starts_at < b.ends_at
                    union all
                    select a.engineer_id, a.order_id, a.starts_at, ''
                      from order_appointment a left join order_document o on o.id = a.order_id
                     where o.id is null or o.state in ('DRAFT', 'HELD', 'CANCELLED')
                        or a.state <> 'DONE' and o.state in ('INSTALLED', 'CLOSED')"""));

    private final UnitOfWork unit;
    private final EventTrail trail;

    @Activate
    public OrderAudit(@Reference(target = "(unit=order)") UnitOfWork unit, @Reference EventTrail trail) {
        this.unit = unit;
        this.trail = trail;
    }

    @Override
    public String capability() {
        return "order";
    }

    @Override
    public List<AuditResult> audit(int examples) {
        List<AuditResult> results = new ArrayList<>(unit.call(em ->
                RULES.stream().map(rule -> rule.run(em, capability(), examples)).toList()));
        results.addAll(new EventsOfOrders(unit, trail).audit(capability(), examples));
        return results;
    }
}
