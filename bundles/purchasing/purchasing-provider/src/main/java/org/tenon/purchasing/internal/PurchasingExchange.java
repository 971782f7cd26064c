package org.tenon.purchasing.internal;

import static java.util.Map.entry;
import static org.tenon.purchasing.PurchasingData.DISPATCH;
import static org.tenon.purchasing.PurchasingData.ORDER;
import static org.tenon.purchasing.PurchasingData.ORDER_LINE;
import static org.tenon.purchasing.PurchasingData.RECEIPT;
import static org.tenon.purchasing.PurchasingData.REQUEST;
import static org.tenon.purchasing.PurchasingData.SUPPLIER;
import static org.tenon.purchasing.PurchasingData.SUPPLY;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataKind;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.exchange.DataTotals;
import org.tenon.persistence.ExchangedRows;
import org.tenon.persistence.UnitOfWork;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.PurchasingData;

/** Suppliers, what they deliver, and what is bought of them, as records of {@link PurchasingData}. */
@Component(
        service = {DataExport.class, DataImport.class},
        property = {Capability.PROVIDER + "=standard", DataExport.CAPABILITY + "=purchasing"})
public final class PurchasingExchange implements DataImport {

    private static final String OF_ORDERS = "purchase-order.";

    private final UnitOfWork unit;
    private final Map<String, ExchangedRows<?>> rows = Map.ofEntries(
            entry(SUPPLIER.name(), new SupplierRecords()),
            entry(SUPPLY.name(), new SupplyRecords()),
            entry(REQUEST.name(), new RequestRecords()),
            entry(ORDER.name(), new OrderRecords()),
            entry(ORDER_LINE.name(), new LineRecords()),
            entry(RECEIPT.name(), new ReceiptRecords()),
            entry(DISPATCH.name(), new DispatchRecords()));

    @Activate
    public PurchasingExchange(@Reference(target = "(unit=purchasing)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public String format() {
        return PurchasingData.FORMAT;
    }

    @Override
    public List<DataKind> kinds() {
        return PurchasingData.KINDS;
    }

    @Override
    public Page<DataRecord> page(String kind, PageRequest page) {
        return unit.call(em -> of(kind).page(em, page));
    }

    @Override
    public List<DataRecord> find(String kind, Collection<String> keys) {
        return keys.isEmpty() ? List.of() : unit.call(em -> of(kind).find(em, keys));
    }

    @Override
    public DataTotals totals(String kind) {
        return unit.call(em -> of(kind).totals(em));
    }

    @Override
    public Set<DataKey> touched(Collection<RecordedEvent> events) {
        Set<DataKey> touched = new HashSet<>();
        Set<String> orders = new TreeSet<>();
        for (RecordedEvent event : events) {
            if (event.type().equals("supplier.added") || event.type().equals("supplier.changed")) {
                touched.add(new DataKey(SUPPLIER.name(), DataKey.join(event.subject())));
            } else if (event.type().startsWith(OF_ORDERS)) {
                orders.add(event.subject());
                if (event.type().equals(OF_ORDERS + "changed")) {
                    addLinesOfDraft(event.subject(), touched);
                }
            }
        }
        if (!orders.isEmpty()) {
            unit.run(em -> addOrders(em, orders, touched));
        }
        return touched;
    }

    /** A draft that was changed may have had more lines before than it has now. */
    private static void addLinesOfDraft(String order, Set<DataKey> touched) {
        for (int number = 1; number <= PurchaseOrderDraft.MAX_LINES; number++) {
            touched.add(new DataKey(ORDER_LINE.name(), DataKey.join(order, Integer.toString(number))));
        }
    }

    private static void addOrders(EntityManager em, Set<String> orders, Set<DataKey> touched) {
        orders.forEach(order -> touched.add(new DataKey(ORDER.name(), DataKey.join(order))));
        em.createQuery("select l from PurchaseOrderLine l where l.order in :orders", LineRow.class)
                .setParameter("orders", orders)
                .getResultList()
                .forEach(line -> touched.add(
                        new DataKey(ORDER_LINE.name(), DataKey.join(line.order, Integer.toString(line.number)))));
        em.createQuery("select r from PurchaseReceipt r where r.order in :orders", ReceiptRow.class)
                .setParameter("orders", orders)
                .getResultList()
                .forEach(receipt -> touched.add(new DataKey(
                        RECEIPT.name(), DataKey.join(receipt.order, Integer.toString(receipt.line), receipt.receipt))));
        em.createQuery("select d from Dispatch d where d.order in :orders", DispatchRow.class)
                .setParameter("orders", orders)
                .getResultList()
                .forEach(dispatch -> touched.add(new DataKey(DISPATCH.name(), DataKey.join(dispatch.id))));
    }

    @Override
    public void put(String kind, List<DataRecord> records) {
        if (!records.isEmpty()) {
            unit.run(em -> of(kind).put(em, records));
        }
    }

    @Override
    public void remove(String kind, Collection<String> keys) {
        if (!keys.isEmpty()) {
            unit.run(em -> of(kind).remove(em, keys));
        }
    }

    @Override
    public void complete() {
        // Nothing follows from other records here.
    }

    private ExchangedRows<?> of(String kind) {
        ExchangedRows<?> found = rows.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("there is no kind " + kind + " in " + PurchasingData.FORMAT);
        }
        return found;
    }
}
