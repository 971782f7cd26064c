package org.tenon.inventory.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.audit.AuditResult;
import org.tenon.kernel.audit.AuditSource;
import org.tenon.persistence.AuditQuery;
import org.tenon.persistence.UnitOfWork;

/** Whether the ledger, the reservations and the levels go together. */
@Component(service = AuditSource.class)
public final class LedgerAudit implements AuditSource {

    private static final List<AuditQuery> RULES = List.of(
            new AuditQuery(
                    "level-is-sum-of-moves",
                    "What a warehouse has of a product is the sum of the moves in and out.",
                    """
                    select t.product, t.warehouse, sum(t.moved) moved, sum(t.kept) on_hand
                      from (select product, warehouse, quantity moved, 0 kept from inventory_move
                            union all
                            select product, warehouse, 0, on_hand from inventory_level) t
                     group by t.product, t.warehouse
                    having sum(t.moved) <> sum(t.kept)"""),
            new AuditQuery(
                    "reserved-is-sum-of-reservations",
                    "What is reserved of a product is the sum of the open reservations.",
                    """
                    select t.product, t.warehouse, sum(t.held) held, sum(t.kept) reserved
                      from (select product, warehouse, reserved held, 0 kept from inventory_reservation
                            union all
                            select product, warehouse, 0, reserved from inventory_level) t
                     group by t.product, t.warehouse
                    having sum(t.held) <> sum(t.kept)"""),
            new AuditQuery(
                    "reserved-within-on-hand",
                    "No more is reserved than is on hand.",
                    """
                    select product, warehouse, on_hand, reserved from inventory_level
                     where reserved > on_hand or reserved < 0"""),
            new AuditQuery(
                    "reservation-within-request",
                    "A line has no more set aside and shipped than it asked for.",
                    """
                    select document, line, requested, reserved, shipped from inventory_reservation
                     where reserved < 0 or shipped < 0 or reserved + shipped > requested"""),
            new AuditQuery(
                    "shipped-has-left",
                    "What a document's lines say has been shipped is what its moves took out.",
                    """
                    select t.document, t.product, t.warehouse, sum(t.shipped) shipped, sum(t.moved) moved
                      from (select document, product, warehouse, shipped, 0 moved from inventory_reservation
                             where shipped > 0
                            union all
                            select m.document, m.product, m.warehouse, 0, -m.quantity from inventory_move m
                             where exists (select 1 from inventory_issue i where i.document = m.document)) t
                     group by t.document, t.product, t.warehouse
                    having sum(t.shipped) <> sum(t.moved)"""),
            new AuditQuery(
                    "parts-are-level",
                    "The parts of a level by lot and location add up to it.",
                    """
                    select l.product, l.warehouse, l.on_hand, l.reserved, sum(p.on_hand) parts, sum(p.reserved) reserved_parts
                      from inventory_level l left join inventory_part p on p.product = l.product and p.warehouse = l.warehouse
                     where l.parted
                     group by l.product, l.warehouse, l.on_hand, l.reserved
                    having l.on_hand <> coalesce(sum(p.on_hand), 0) or l.reserved <> coalesce(sum(p.reserved), 0)"""),
            new AuditQuery(
                    "claims-are-reserved",
                    "What is reserved of a part is the sum of the claims of lines on it.",
                    """
                    select t.product, t.warehouse, t.location, t.lot, sum(t.claimed) claimed, sum(t.kept) reserved
                      from (select product, warehouse, location, lot, quantity claimed, 0 kept from inventory_claim
                            union all
                            select product, warehouse, location, lot, 0, reserved from inventory_part) t
                     group by t.product, t.warehouse, t.location, t.lot
                    having sum(t.claimed) <> sum(t.kept)"""),
            new AuditQuery(
                    "line-has-its-claims",
                    "What a line has reserved of goods that are kept by lot is the sum of its claims.",
                    """
                    select r.document, r.line, r.reserved, sum(c.quantity) claimed
                      from inventory_reservation r
                      join inventory_level l on l.product = r.product and l.warehouse = r.warehouse and l.parted
                      left join inventory_claim c on c.document = r.document and c.line = r.line
                     group by r.document, r.line, r.reserved
                    having r.reserved <> coalesce(sum(c.quantity), 0)"""));

    private final UnitOfWork unit;

    @Activate
    public LedgerAudit(@Reference(target = "(unit=inventory)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public String capability() {
        return "inventory";
    }

    @Override
    public List<AuditResult> audit(int examples) {
        return unit.call(em ->
                RULES.stream().map(rule -> rule.run(em, capability(), examples)).toList());
    }
}
