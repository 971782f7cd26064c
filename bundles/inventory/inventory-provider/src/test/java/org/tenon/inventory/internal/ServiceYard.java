package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.Hold;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.Stage;
import org.tenon.inventory.StageStep;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseStages;
import org.tenon.kernel.PageRequest;

/** The services of this provider as a yard. */
final class ServiceYard implements Yard {

    private record Wish(String document, String lot, int asked) {}

    private final InventoryOnDatabase on;
    private final WarehouseId warehouse;
    private final ProductId product;
    private final String name = UUID.randomUUID().toString();
    private final List<Wish> wishes = new ArrayList<>();

    ServiceYard(InventoryOnDatabase on) {
        this.on = on;
        warehouse = on.warehouse();
        product = on.goods();
        on.stages()
                .set(new WarehouseStages(
                        warehouse,
                        List.of(new Stage("DOCK", false, 1), new Stage("QUALITY", false, 1)),
                        List.of(new Stage("PACK", true, 0), new Stage("SHIP", true, 0)),
                        0));
    }

    @Override
    public void receive(String lot, int quantity) {
        on.stock()
                .receive(new Receipt(
                        warehouse,
                        Optional.empty(),
                        List.of(new Receipt.Line(
                                product, BigDecimal.valueOf(quantity), Optional.of(lot), Optional.empty()))));
    }

    @Override
    public void move(String lot, String from, String to, int quantity) {
        step(lot, from, to, quantity, Optional.empty());
    }

    @Override
    public void bring(int wish, String from, int quantity) {
        step(
                wishes.get(wish).lot(),
                from,
                "",
                quantity,
                Optional.of(wishes.get(wish).document()));
    }

    private void step(String lot, String from, String to, int quantity, Optional<String> document) {
        on.stages()
                .move(new StageStep(
                        UUID.randomUUID().toString(),
                        product,
                        warehouse,
                        Optional.of(lot),
                        Texts.optional(from),
                        Texts.optional(to),
                        BigDecimal.valueOf(quantity),
                        document));
    }

    @Override
    public void wish(String lot, int quantity) {
        // Those that were made first come first by their names, too.
        wishes.add(new Wish("order/%s-%06d".formatted(name, wishes.size()), lot, quantity));
        again(wishes.size() - 1);
    }

    @Override
    public void again(int wish) {
        Wish asking = wishes.get(wish);
        on.reservations()
                .reserve(new ReservationRequest(
                        asking.document(),
                        warehouse,
                        List.of(new ReservationRequest.Line(
                                "1", product, BigDecimal.valueOf(asking.asked()), Optional.of(asking.lot())))));
    }

    @Override
    public void release(int wish) {
        on.reservations().release(wishes.get(wish).document());
    }

    @Override
    public void ship(int wish, int quantity) {
        on.reservations()
                .issue(new Issue(
                        wishes.get(wish).document(),
                        UUID.randomUUID().toString(),
                        List.of(new Issue.Line("1", BigDecimal.valueOf(quantity)))));
    }

    private Hold hold(String lot, Optional<BigDecimal> quantity) {
        return new Hold(product, warehouse, Optional.of(lot), quantity, "to be looked at");
    }

    @Override
    public void hold(String lot, int quantity) {
        on.lots().hold(hold(lot, Optional.of(BigDecimal.valueOf(quantity))));
    }

    @Override
    public void unhold(String lot, int quantity) {
        on.lots().release(hold(lot, Optional.of(BigDecimal.valueOf(quantity))));
    }

    @Override
    public void scrap(String lot, int quantity) {
        on.ledger()
                .book(new Booking(
                        warehouse,
                        BookingReason.SCRAPPED,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Booking.Line(
                                product, BigDecimal.valueOf(quantity), Optional.of(lot), Optional.empty()))));
    }

    @Override
    public int wishes() {
        return wishes.size();
    }

    @Override
    public String state() {
        StockQuery all = new StockQuery(Set.of(product), Optional.of(warehouse));
        StringBuilder state = new StringBuilder("available ")
                .append(on.stock().levels(all, PageRequest.first()).items().stream()
                        .map(StockLevel::available)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .intValueExact());
        on.lots().details(all, Optional.empty(), PageRequest.first()).items().forEach(part -> state.append('\n')
                .append(part.lot().orElse("-") + " at " + part.location().orElse("") + ": " + part.onHand() + "/"
                        + part.reserved() + "/" + part.held()));
        for (Wish wish : wishes) {
            Reservation has = on.reservations().of(wish.document()).get(0);
            state.append('\n').append("wish of " + wish.lot() + ": " + has.reserved() + "/" + has.shipped());
        }
        return state.toString();
    }
}
