package org.tenon.testing.contract.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;

/**
 * The provider that is tested and what it stands on. The tests make products and documents of their own, so they may all
 * run on one database, in any order.
 */
public interface InventoryUnderTest {

    StockService stock();

    ReservationService reservations();

    AvailabilityService availability();

    /** The catalog that the provider asks. */
    ProductService products();

    Transactions transactions();

    /** The day that it is for the provider. */
    LocalDate today();

    /** The day on which the provider promises goods that are not in stock, when asked today. */
    LocalDate restocked();

    /** What was recorded in transactions that committed, oldest first. */
    List<DomainEvent> events();

    /** A new product that there can be stock of. */
    default ProductId goods() {
        return products().create(details()).id();
    }

    /** A new product that there is no stock of. */
    default ProductId service() {
        return products().create(details().ofKind(ProductKind.SERVICE)).id();
    }

    private static ProductDetails details() {
        return ProductDetails.goods("SKU-" + UUID.randomUUID(), "A thing", "pcs", "standard");
    }

    /** A document that nobody used before. */
    default String document() {
        return "order/" + UUID.randomUUID();
    }

    /** A new product of which there are {@code quantity} in the warehouse {@code MAIN}. */
    default ProductId goodsInStock(long quantity) {
        ProductId product = goods();
        receive(product, quantity);
        return product;
    }

    default void receive(ProductId product, long quantity) {
        stock().receive(new Receipt(WarehouseId.MAIN, Optional.empty(), List.of(Receipt.Line.of(product, quantity))));
    }

    default Reservation reserve(String document, String line, ProductId product, long quantity) {
        return reservations()
                .reserve(new ReservationRequest(
                        document,
                        WarehouseId.MAIN,
                        List.of(new ReservationRequest.Line(line, product, BigDecimal.valueOf(quantity)))))
                .get(0);
    }

    /** The product's level in the warehouse {@code MAIN}; the product must have one. */
    default StockLevel level(ProductId product) {
        return stock().levels(
                        new StockQuery(java.util.Set.of(product), Optional.of(WarehouseId.MAIN)), PageRequest.first())
                .items()
                .get(0);
    }

    /** Whether it was today, in whatever zone the provider's company is. */
    default boolean nearToday(Instant moment) {
        Instant noon = today().atTime(12, 0).toInstant(ZoneOffset.UTC);
        return moment.isAfter(noon.minusSeconds(2 * 86_400)) && moment.isBefore(noon.plusSeconds(2 * 86_400));
    }
}
