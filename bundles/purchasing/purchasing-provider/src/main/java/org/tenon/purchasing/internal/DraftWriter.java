package org.tenon.purchasing.internal;

import java.util.List;
import javax.persistence.EntityManager;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.StockService;
import org.tenon.kernel.NewId;
import org.tenon.kernel.NumberSeries;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.persistence.Utc;
import org.tenon.purchasing.PurchaseOrderCreated;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.SupplierId;

/** Writes drafts, within the caller's transaction. */
record DraftWriter(NumberSeries numbers, ProductService catalog, StockService stock, EventLog events, Company company) {

    /** A draft with its lines, in their order. */
    record Written(OrderRow row, List<LineRow> lines) {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    Written write(EntityManager em, PurchaseOrderDraft draft) {
        OrderRow row = new OrderRow();
        row.id = NewId.next();
        List<LineRow> lines = lines(em, draft, row);
        row.number = String.format("PO-%06d", numbers.next("purchase-order"));
        row.createdAt = Utc.column(company.now());
        row.version = 1;
        em.persist(row);
        em.flush();
        lines.forEach(em::persist);
        events.record(new PurchaseOrderCreated(row.id(), new SupplierId(row.supplier), company.now()));
        return new Written(row, lines);
    }

    /** What a draft says, written on the order's row but for its lines. */
    List<LineRow> lines(EntityManager em, PurchaseOrderDraft draft, OrderRow row) {
        return new DraftLines(catalog, stock, company).of(em, draft, row);
    }
}
