package org.tenon.testing.chamber.internal;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.tenon.catalog.KitService;
import org.tenon.catalog.UnitService;
import org.tenon.customer.MergeService;
import org.tenon.customer.activity.ActivityFileService;
import org.tenon.customer.activity.ActivityService;
import org.tenon.customer.activity.CalendarService;
import org.tenon.customer.activity.TimelineService;
import org.tenon.customer.consent.ConsentService;
import org.tenon.customer.privacy.PersonalDataService;
import org.tenon.inventory.ReorderService;
import org.tenon.inventory.ReservationService;
import org.tenon.pricing.CurrencyService;
import org.tenon.pricing.ExchangeRateService;
import org.tenon.pricing.PromotionService;
import org.tenon.purchasing.ReplenishmentService;
import org.tenon.purchasing.procurement.DropShipmentService;
import org.tenon.purchasing.procurement.ProcurementService;
import org.tenon.testing.contract.Stand;
import org.tenon.testing.contract.Stands;
import org.tenon.testing.contract.catalog.CatalogCapabilityContract;
import org.tenon.testing.contract.catalog.KitContract;
import org.tenon.testing.contract.catalog.UnitContract;
import org.tenon.testing.contract.customer.ActivityContract;
import org.tenon.testing.contract.customer.ActivityFileContract;
import org.tenon.testing.contract.customer.CalendarContract;
import org.tenon.testing.contract.customer.ConsentContract;
import org.tenon.testing.contract.customer.CustomerCapabilityContract;
import org.tenon.testing.contract.customer.MergeContract;
import org.tenon.testing.contract.customer.PersonalDataContract;
import org.tenon.testing.contract.customer.TimelineContract;
import org.tenon.testing.contract.inventory.WholeInventoryContract;
import org.tenon.testing.contract.order.WholeOrderContract;
import org.tenon.testing.contract.pricing.ExchangeRateContract;
import org.tenon.testing.contract.pricing.ParticularTaxContract;
import org.tenon.testing.contract.pricing.PriceRulesContract;
import org.tenon.testing.contract.pricing.PricingCapabilityContract;
import org.tenon.testing.contract.pricing.PromotionContract;
import org.tenon.testing.contract.pricing.UnitOfSaleContract;
import org.tenon.testing.contract.purchasing.ProcurementContract;
import org.tenon.testing.contract.purchasing.PurchasingCapabilityContract;
import org.tenon.testing.contract.purchasing.ReplenishmentContract;
import org.tenon.testing.contract.sales.SalesCapabilityContract;

/** The contracts by capability, with the parts that a provider may leave out. */
final class Contracts {

    private static final String HEADER = "Tenon-Contract";

    /** Asked one by one: an installation without a capability's API cannot load its contract. */
    private static final Map<String, Supplier<Class<?>>> BY_CAPABILITY = Map.of(
            "customer", () -> OfCustomer.class,
            "catalog", () -> OfCatalog.class,
            "pricing", () -> OfPricing.class,
            "inventory", () -> OfInventory.class,
            "order", () -> OfOrder.class,
            "purchasing", () -> OfPurchasing.class,
            "sales", () -> OfSales.class);

    private Contracts() {}

    /**
     * @param own the class of a vendor's own capability's contract; null when the kit has it
     * @throws IllegalArgumentException when there is none
     */
    static Class<?> of(String capability, @Nullable String own, BundleContext context) {
        if (own != null) {
            return loaded(own, context);
        }
        Supplier<Class<?>> contract = BY_CAPABILITY.get(capability);
        if (contract == null) {
            throw new IllegalArgumentException("there is no contract for the capability " + capability
                    + ": a bundle with the header Tenon-Contract brings one");
        }
        return contract.get();
    }

    /** From whichever bundle it is in. */
    private static Class<?> loaded(String name, BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getHeaders().get(HEADER) != null) {
                try {
                    return bundle.loadClass(name);
                } catch (ClassNotFoundException elsewhere) {
                    // The next one may have it.
                }
            }
        }
        throw new IllegalArgumentException("no bundle with the header " + HEADER + " has the class " + name);
    }

    static final class OfCustomer extends CustomerCapabilityContract
            implements MergeContract,
                    ActivityContract,
                    ActivityFileContract,
                    TimelineContract,
                    CalendarContract,
                    ConsentContract,
                    PersonalDataContract {

        @Override
        protected Stand stand() {
            return Stands.here();
        }

        @Override
        public MergeService merges() {
            return stand().service(MergeService.class);
        }

        @Override
        public ActivityService activities() {
            return stand().service(ActivityService.class);
        }

        @Override
        public ActivityFileService files() {
            return stand().service(ActivityFileService.class);
        }

        @Override
        public TimelineService timeline() {
            return stand().service(TimelineService.class);
        }

        @Override
        public CalendarService calendars() {
            return stand().service(CalendarService.class);
        }

        @Override
        public ConsentService consents() {
            return stand().service(ConsentService.class);
        }

        @Override
        public PersonalDataService persons() {
            return stand().service(PersonalDataService.class);
        }
    }

    static final class OfCatalog extends CatalogCapabilityContract implements UnitContract, KitContract {
        @Override
        protected Stand stand() {
            return Stands.here();
        }

        @Override
        public UnitService units() {
            return stand().service(UnitService.class);
        }

        @Override
        public KitService kits() {
            return stand().service(KitService.class);
        }
    }

    static final class OfPricing extends PricingCapabilityContract
            implements ParticularTaxContract,
                    PriceRulesContract,
                    ExchangeRateContract,
                    PromotionContract,
                    UnitOfSaleContract {

        @Override
        protected Stand stand() {
            return Stands.here();
        }

        @Override
        public UnitService units() {
            return stand().service(UnitService.class);
        }

        @Override
        public ExchangeRateService exchangeRates() {
            return stand().service(ExchangeRateService.class);
        }

        @Override
        public CurrencyService currencies() {
            return stand().service(CurrencyService.class);
        }

        @Override
        public PromotionService promotions() {
            return stand().service(PromotionService.class);
        }
    }

    static final class OfInventory extends WholeInventoryContract {
        @Override
        protected Stand stand() {
            return Stands.here();
        }
    }

    static final class OfOrder extends WholeOrderContract {
        @Override
        protected Stand stand() {
            return Stands.here();
        }
    }

    static final class OfPurchasing extends PurchasingCapabilityContract
            implements ReplenishmentContract, ProcurementContract {
        @Override
        protected Stand stand() {
            return Stands.here();
        }

        @Override
        public ReplenishmentService replenishment() {
            return stand().service(ReplenishmentService.class);
        }

        @Override
        public ReorderService reorders() {
            return stand().service(ReorderService.class);
        }

        @Override
        public ProcurementService procurement() {
            return stand().service(ProcurementService.class);
        }

        @Override
        public DropShipmentService dropShipments() {
            return stand().service(DropShipmentService.class);
        }

        @Override
        public ReservationService reservations() {
            return stand().service(ReservationService.class);
        }
    }

    static final class OfSales extends SalesCapabilityContract {
        @Override
        protected Stand stand() {
            return Stands.here();
        }
    }
}
