package org.tenon.samples.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductService;
import org.tenon.catalog.internal.StoredKits;
import org.tenon.catalog.internal.StoredProducts;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.testing.contract.Stand;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;
import org.tenon.testing.vendor.Configured;

/** This provider on an empty database of its own, beside the default catalog. */
final class Warehouse implements Stand, AutoCloseable {

    private final TestPlatform platform;
    private final StockExchange exchange;
    private final Map<Class<?>, Object> services;

    Warehouse(TestDatabase database) {
        platform = TestPlatform.on(database);
        UnitOfWork unit = platform.unit("acmestock");
        ProductService products = new StoredProducts(platform.unit("catalog"), platform.events(), platform.company());
        KitService kits = new StoredKits(platform.unit("catalog"), platform.events(), platform.company());
        ShelfPromises promises =
                new ShelfPromises(unit, products, platform.company(), Configured.defaults(StockConfig.class));
        promises.kits = kits;
        services = Map.of(
                KitService.class,
                kits,
                ProductService.class,
                products,
                Transactions.class,
                platform.transactions(),
                StockService.class,
                new JournalStock(unit, platform.transactions(), products, platform.events(), platform.company()),
                ReservationService.class,
                new ClaimedStock(unit, platform.transactions(), products, platform.events(), platform.company()),
                AvailabilityService.class,
                promises);
        exchange = new StockExchange(unit);
    }

    TestPlatform platform() {
        return platform;
    }

    StockExchange exchange() {
        return exchange;
    }

    @Override
    public <S> S service(Class<S> type) {
        Object found = services.get(type);
        if (found == null) {
            throw new IllegalStateException("acme does not offer " + type.getName());
        }
        return type.cast(found);
    }

    @Override
    public LocalDate today() {
        return platform.company().today();
    }

    @Override
    public void setToday(LocalDate day) {
        platform.company().setToday(day);
    }

    @Override
    public List<DomainEvent> recorded() {
        return platform.events().recorded();
    }

    @Override
    public void close() {
        platform.close();
    }
}
