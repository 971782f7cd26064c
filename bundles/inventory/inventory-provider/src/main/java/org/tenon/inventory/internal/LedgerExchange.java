package org.tenon.inventory.internal;

import static java.util.Map.entry;
import static org.tenon.inventory.InventoryData.BOOKING;
import static org.tenon.inventory.InventoryData.ISSUE;
import static org.tenon.inventory.InventoryData.LEASE;
import static org.tenon.inventory.InventoryData.LEVEL;
import static org.tenon.inventory.InventoryData.MOVE;
import static org.tenon.inventory.InventoryData.PLAN;
import static org.tenon.inventory.InventoryData.RECEIPT;
import static org.tenon.inventory.InventoryData.RESERVATION;
import static org.tenon.inventory.InventoryData.TRANSFER;
import static org.tenon.inventory.InventoryData.TRANSFER_LINE;
import static org.tenon.inventory.InventoryData.WAREHOUSE;

import java.util.Arrays;
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
import org.tenon.inventory.InventoryData;
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

/** The ledger, its reservations and its levels, as records of {@link InventoryData}. */
@Component(
        service = {DataExport.class, DataImport.class},
        property = {Capability.PROVIDER + "=standard", DataExport.CAPABILITY + "=inventory"})
public final class LedgerExchange implements DataImport {

    private static final String TRANSFERRED = "transfer/";

    private final UnitOfWork unit;
    private final Map<String, ExchangedRows<?>> rows = Map.ofEntries(
            entry(WAREHOUSE.name(), new WarehouseRecords()),
            entry(PLAN.name(), new PlanRecords()),
            entry(RECEIPT.name(), new ReceiptRecords()),
            entry(BOOKING.name(), new BookingRecords()),
            entry(TRANSFER.name(), new TransferRecords()),
            entry(TRANSFER_LINE.name(), new TransferLineRecords()),
            entry(MOVE.name(), new MoveRecords()),
            entry(RESERVATION.name(), new ReservationRecords()),
            entry(LEASE.name(), new LeaseRecords()),
            entry(ISSUE.name(), new IssueRecords()),
            entry(LEVEL.name(), new LevelRecords()));

    @Activate
    public LedgerExchange(@Reference(target = "(unit=inventory)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public String format() {
        return InventoryData.FORMAT;
    }

    @Override
    public List<DataKind> kinds() {
        return InventoryData.KINDS;
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
        Set<String> documents = new TreeSet<>();
        for (RecordedEvent event : events) {
            switch (event.type()) {
                case "stock.received" -> {
                    touched.add(new DataKey(RECEIPT.name(), DataKey.join(event.subject())));
                    documents.add("receipt/" + event.subject());
                }
                case "stock.booked" -> {
                    touched.add(new DataKey(BOOKING.name(), DataKey.join(event.subject())));
                    documents.add("booking/" + event.subject());
                }
                case "stock.transfer-sent", "stock.transfer-arrived" -> {
                    touched.add(new DataKey(TRANSFER.name(), DataKey.join(event.subject())));
                    documents.add(TRANSFERRED + event.subject());
                }
                case "stock.reserved", "stock.released", "stock.issued", "stock.lease-expired" -> documents.add(
                        event.subject());
                default -> {
                    // not of the stock
                }
            }
        }
        if (!documents.isEmpty()) {
            unit.run(em -> addCaused(em, documents, touched));
        }
        return touched;
    }

    /** Adds everything that documents caused, and the levels that they changed. */
    private static void addCaused(EntityManager em, Set<String> documents, Set<DataKey> touched) {
        for (String[] move : columns(
                em, "select m.id, m.product, m.warehouse from MoveRow m where m.document in :documents", documents)) {
            touched.add(new DataKey(MOVE.name(), DataKey.join(move[0])));
            touched.add(new DataKey(LEVEL.name(), DataKey.join(move[1], move[2])));
        }
        for (String[] reservation : columns(
                em,
                "select r.document, r.line, r.product, r.warehouse from ReservationRow r where r.document in :documents",
                documents)) {
            touched.add(new DataKey(RESERVATION.name(), DataKey.join(reservation[0], reservation[1])));
            touched.add(new DataKey(LEVEL.name(), DataKey.join(reservation[2], reservation[3])));
        }
        List<String> transfers = documents.stream()
                .filter(document -> document.startsWith(TRANSFERRED))
                .map(document -> document.substring(TRANSFERRED.length()))
                .toList();
        if (!transfers.isEmpty()) {
            em.createQuery("select l from TransferLineRow l where l.transfer in :transfers", TransferLineRow.class)
                    .setParameter("transfers", transfers)
                    .getResultList()
                    .forEach(line ->
                            touched.add(new DataKey(TRANSFER_LINE.name(), DataKey.join(line.transfer, line.key()))));
        }
        for (String[] issue :
                columns(em, "select i.document, i.key from IssueRow i where i.document in :documents", documents)) {
            touched.add(new DataKey(ISSUE.name(), DataKey.join(issue[0], issue[1])));
        }
    }

    private static List<String[]> columns(EntityManager em, String jpql, Set<String> documents) {
        return em.createQuery(jpql, Object[].class).setParameter("documents", documents).getResultList().stream()
                .map(row -> Arrays.copyOf(row, row.length, String[].class))
                .toList();
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
        unit.run(LevelRecords::workOut);
    }

    private ExchangedRows<?> of(String kind) {
        ExchangedRows<?> found = rows.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("there is no kind " + kind + " in " + InventoryData.FORMAT);
        }
        return found;
    }
}
