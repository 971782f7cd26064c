package org.tenon.order.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.Issue;
import org.tenon.inventory.LineAvailability;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.PinnedProviderGoneException;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.persistence.Utc;

/** Speaks with inventory for an order, about all of its lines at once. */
@Component(service = GoodsDesk.class)
public final class GoodsDesk {

    @Reference
    Procuring procuring = new Procuring();

    private final ReservationService reservations;
    private final AvailabilityService availability;
    private final Company company;

    @Activate
    public GoodsDesk(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ReservationService reservations,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) AvailabilityService availability,
            @Reference Company company) {
        this.reservations = reservations;
        this.availability = availability;
        this.company = company;
    }

    Procuring procuring() {
        return procuring;
    }

    /**
     * Sets aside what is there for the lines that miss something, and promises each of them a date: today for what is there,
     * for the rest what inventory says. Asking again puts no promise off before its day has passed.
     */
    void reserve(OrderRow row, List<OrderLineRow> lines) {
        arrange(row, lines.stream().filter(line -> line.missing().signum() > 0).toList());
    }

    /**
     * The same for lines of which the wanted quantities have changed: what a line wants no more is given back, what another one
     * wants more is set aside.
     */
    void rearrange(OrderRow row, List<OrderLineRow> lines) {
        arrange(
                row,
                lines.stream()
                        .filter(line -> !line.isShipped() || line.reserved.signum() > 0)
                        .toList());
    }

    /**
     * Sets aside what is to leave beyond the ordered. What inventory has sent of it already counts as there: the call that sent it may
     * have been cut off, and is made again.
     */
    void reserveBeyond(OrderRow row, List<OrderLineRow> lines) {
        List<Reservation> kept = reservations.reserve(request(row, lines), row.custody());
        row.keptBy(kept);
        Map<String, Reservation> answers = kept.stream().collect(Collectors.toMap(Reservation::line, each -> each));
        lines.forEach(line -> {
            BigDecimal sentBefore = line.shipped.subtract(line.shippedBefore);
            line.reserved = StockLines.reservedOrShipped(line, answers).subtract(sentBefore);
        });
    }

    /** Gives back what is still set aside for lines of which enough has left. */
    void settle(OrderRow row, List<OrderLineRow> lines) {
        arrange(row, lines);
    }

    /** Gives back the goods that are set aside for the order; its lines say so. */
    void release(OrderRow row, List<OrderLineRow> lines) {
        reservations.release(row.document(), row.custody());
        lines.stream().filter(line -> line.stocked).forEach(line -> line.reserved = BigDecimal.ZERO);
    }

    /**
     * Gives up what a provider keeps that is not installed any more, and sets the goods aside anew where the routes say. What has
     * left has left.
     *
     * @throws ConflictException {@code order.kept} when nobody keeps anything, or who does is there
     */
    void reserveAnew(OrderRow row, List<OrderLineRow> lines) {
        if (row.reservedBy == null || isThere(row)) {
            throw new ConflictException(
                    "order.kept",
                    "Of the order " + row.number + " nothing is lost: "
                            + (row.reservedBy == null
                                    ? "nothing has been set aside for it."
                                    : "the provider " + row.reservedBy + " keeps it."),
                    Map.of("order", row.id));
        }
        row.reservedBy = null;
        lines.stream().filter(line -> line.stocked).forEach(line -> {
            line.reserved = BigDecimal.ZERO;
            line.shippedBefore = line.shipped;
        });
        reserve(row, lines);
    }

    private boolean isThere(OrderRow row) {
        try {
            reservations.of(row.document(), row.custody());
            return true;
        } catch (PinnedProviderGoneException gone) {
            return false;
        }
    }

    private void arrange(OrderRow row, List<OrderLineRow> wanting) {
        Map<OrderLineRow, BigDecimal> reserved = setAside(row, wanting);
        Map<OrderLineRow, LocalDate> dates = dates(row, reserved);
        // Rows of which the same columns change are written in one batch when they follow each other.
        wanting.stream()
                .sorted(Comparator.comparing(
                                (OrderLineRow line) -> reserved.get(line).compareTo(line.reserved) != 0)
                        .thenComparing(line -> dates.get(line).equals(line.promisedDate))
                        .thenComparing(line -> line.open().compareTo(reserved.get(line)) > 0))
                .forEach(line -> {
                    if (reserved.get(line).compareTo(line.reserved) != 0) {
                        line.reserved = reserved.get(line);
                    }
                    line.promisedDate = dates.get(line);
                    line.queue(row);
                });
    }

    /** What each line has after it: of goods, what inventory could set aside, and of what has not been bought yet nothing; of services, all. */
    private Map<OrderLineRow, BigDecimal> setAside(OrderRow row, List<OrderLineRow> lines) {
        List<OrderLineRow> goods = lines.stream().filter(OrderLineRow::isAsked).toList();
        List<Reservation> kept = goods.isEmpty() ? List.of() : reservations.reserve(request(row, goods), row.custody());
        row.keptBy(kept);
        Map<String, Reservation> answers = kept.stream().collect(Collectors.toMap(Reservation::line, each -> each));
        Map<OrderLineRow, BigDecimal> reserved = new LinkedHashMap<>();
        lines.forEach(line -> reserved.put(line, line.stocked ? BigDecimal.ZERO : line.open()));
        goods.forEach(line -> reserved.put(line, StockLines.reserved(line, answers)));
        return reserved;
    }

    /** A line's wanted quantity is all of it, what has been reserved or shipped by the same provider before included. */
    private static ReservationRequest request(OrderRow row, List<OrderLineRow> lines) {
        return new ReservationRequest(
                row.document(),
                new WarehouseId(row.warehouse),
                lines.stream().flatMap(StockLines::wanted).toList(),
                row.priority,
                Optional.ofNullable(row.requestedDate));
    }

    private Map<OrderLineRow, LocalDate> dates(OrderRow row, Map<OrderLineRow, BigDecimal> reserved) {
        LocalDate today = company.today();
        Map<OrderLineRow, BigDecimal> missing = new LinkedHashMap<>();
        Map<OrderLineRow, LocalDate> dates = new LinkedHashMap<>();
        reserved.forEach((line, quantity) -> {
            BigDecimal rest = line.open().subtract(quantity);
            if (rest.signum() > 0 && line.isBought()) {
                // When it comes is for purchasing to say, and noted on the line.
                dates.put(line, line.promisedDate == null ? today : line.promisedDate);
            } else if (rest.signum() > 0) {
                missing.put(line, rest);
            } else {
                dates.put(line, today);
            }
        });
        if (!missing.isEmpty()) {
            Iterator<LineAvailability> answers = availability
                    .promise(
                            new AvailabilityRequest(
                                    missing.entrySet().stream()
                                            .flatMap(each -> StockLines.asked(each.getKey(), each.getValue()))
                                            .toList(),
                                    Optional.of(new WarehouseId(row.warehouse)),
                                    Optional.ofNullable(row.requestedDate),
                                    Optional.of(row.document())),
                            row.custody())
                    .iterator();
            missing.keySet().forEach(line -> {
                LineAvailability last = StockLines.last(line, answers);
                line.scarce = last.product().value();
                dates.put(line, kept(line, last.completeOn(), today));
            });
        }
        return dates;
    }

    private static LocalDate kept(OrderLineRow line, LocalDate date, LocalDate today) {
        LocalDate before = line.promisedDate;
        return before != null && date.isAfter(before) && !before.isBefore(today) ? before : date;
    }

    /**
     * Books a parcel's goods out, once under this id.
     *
     * @return the shipment, whose order state the caller sets
     */
    ShipmentRow issue(OrderRow row, Parcel parcel, String id) {
        ShipmentRow shipment = new ShipmentRow();
        shipment.id = id;
        shipment.order = row.id;
        shipment.shippedAt = Utc.column(company.now());
        List<Issue.Line> goods = parcel.goods();
        if (!goods.isEmpty()) {
            row.keptBy(reservations.issue(new Issue(row.document(), shipment.id, goods), row.custody()));
        }
        parcel.take();
        return shipment;
    }
}
