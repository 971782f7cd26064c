package org.tenon.testing.contract.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CreditService;
import org.tenon.customer.CustomerService;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.order.FulfilmentService;
import org.tenon.order.OrderService;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.TaxRuleService;
import org.tenon.testing.contract.Stand;

/** The whole contract of the capability {@code order}: extend it, say where the provider stands, and run it with JUnit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OrderCapabilityContract
        implements ConfirmationContract, OrderContract, OrderRaceContract, OrderTermsContract, ShipmentContract {

    /** Where the provider stands; the same one for all tests. */
    protected abstract Stand stand();

    @Override
    public final OrderService orders() {
        return stand().service(OrderService.class);
    }

    @Override
    public final FulfilmentService fulfilment() {
        return stand().service(FulfilmentService.class);
    }

    @Override
    public final CustomerService customers() {
        return stand().service(CustomerService.class);
    }

    @Override
    public final CreditService credit() {
        return stand().service(CreditService.class);
    }

    @Override
    public final ProductService products() {
        return stand().service(ProductService.class);
    }

    @Override
    public final PricingService pricing() {
        return stand().service(PricingService.class);
    }

    @Override
    public final PriceListService priceLists() {
        return stand().service(PriceListService.class);
    }

    @Override
    public final TaxRuleService taxRules() {
        return stand().service(TaxRuleService.class);
    }

    @Override
    public final StockService stock() {
        return stand().service(StockService.class);
    }

    @Override
    public final ReservationService reservations() {
        return stand().service(ReservationService.class);
    }

    @Override
    public final LocalDate today() {
        return stand().today();
    }

    /** What inventory says of goods that never came in. */
    @Override
    public final LocalDate restocked() {
        return stand().service(AvailabilityService.class)
                .promise(AvailabilityRequest.of(List.of(new AvailabilityRequest.Line(goods("1", 0), BigDecimal.ONE))))
                .get(0)
                .completeOn();
    }

    @Override
    public final List<DomainEvent> events() {
        return stand().recorded();
    }
}
