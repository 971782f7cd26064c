package org.tenon.order.internal;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.tenon.kernel.NewId;
import org.tenon.kernel.company.Company;
import org.tenon.persistence.Utc;

/** Speaks with inventory for an order, about all of its lines at once. */
@Component(service = GoodsDesk.class)
public final class GoodsDesk {

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

    /** Sets aside what is there for the lines that miss something, and promises a date for every line. */
    void reserve(OrderRow row, List<OrderLineRow> lines) {
        List<OrderLineRow> wanting = lines.stream()
                .filter(line -> line.stocked && line.missing().signum() > 0)
                .toList();
        if (!wanting.isEmpty()) {
            take(wanting, reservations.reserve(request(row, wanting)));
        }
        promise(row, lines);
    }

    /** A line's wanted quantity is all of it, what has been reserved or shipped before included. */
    private static ReservationRequest request(OrderRow row, List<OrderLineRow> lines) {
        return new ReservationRequest(
                row.document(),
                new WarehouseId(row.warehouse),
                lines.stream()
                        .map(line -> new ReservationRequest.Line(line.key(), line.productId(), line.quantity))
                        .toList());
    }

    private static void take(List<OrderLineRow> lines, List<Reservation> answers) {
        Map<String, Reservation> byLine =
                answers.stream().collect(Collectors.toMap(Reservation::line, Function.identity()));
        lines.forEach(line -> line.reserved = byLine.get(line.key()).reserved());
    }

    private void promise(OrderRow row, List<OrderLineRow> lines) {
        Set<OrderLineRow> missing = lines.stream()
                .filter(line -> line.stocked && line.missing().signum() > 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        LocalDate today = company.today();
        lines.stream()
                .filter(line -> !missing.contains(line) && !line.isShipped())
                .forEach(line -> line.promisedDate = today);
        if (missing.isEmpty()) {
            return;
        }
        List<LineAvailability> answers = availability.promise(new AvailabilityRequest(
                missing.stream()
                        .map(line -> new AvailabilityRequest.Line(line.productId(), line.missing()))
                        .toList(),
                Optional.of(new WarehouseId(row.warehouse)),
                Optional.empty()));
        Iterator<LineAvailability> dates = answers.iterator();
        missing.forEach(line -> line.promisedDate = dates.next().completeOn());
    }

    /**
     * Books a parcel's goods out.
     *
     * @return the shipment, whose order state the caller sets
     */
    ShipmentRow issue(OrderRow row, Parcel parcel) {
        ShipmentRow shipment = new ShipmentRow();
        shipment.id = NewId.next();
        shipment.order = row.id;
        shipment.shippedAt = Utc.column(company.now());
        List<Issue.Line> goods = parcel.goods();
        if (!goods.isEmpty()) {
            reservations.issue(new Issue(row.document(), shipment.id, goods));
        }
        parcel.take();
        return shipment;
    }
}
