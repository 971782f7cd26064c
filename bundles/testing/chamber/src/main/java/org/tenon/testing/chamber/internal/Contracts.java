package org.tenon.testing.chamber.internal;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenon.testing.contract.Stand;
import org.tenon.testing.contract.catalog.CatalogCapabilityContract;
import org.tenon.testing.contract.customer.CustomerCapabilityContract;
import org.tenon.testing.contract.inventory.InventoryCapabilityContract;
import org.tenon.testing.contract.order.OrderCapabilityContract;
import org.tenon.testing.contract.pricing.PricingCapabilityContract;
import org.tenon.testing.contract.sales.SalesCapabilityContract;

/** The contracts by capability. JUnit makes their instances, so the stand is handed over by a static field. */
final class Contracts {

    private static volatile @Nullable Stand stand;

    /** Asked one by one: an installation without a capability's API cannot load its contract. */
    private static final Map<String, Supplier<Class<?>>> BY_CAPABILITY = Map.of(
            "customer", () -> OfCustomer.class,
            "catalog", () -> OfCatalog.class,
            "pricing", () -> OfPricing.class,
            "inventory", () -> OfInventory.class,
            "order", () -> OfOrder.class,
            "sales", () -> OfSales.class);

    private Contracts() {}

    /** @throws IllegalArgumentException when the kit has no contract for it */
    static Class<?> of(String capability, Stand where) {
        Supplier<Class<?>> contract = BY_CAPABILITY.get(capability);
        if (contract == null) {
            throw new IllegalArgumentException("there is no contract for the capability " + capability);
        }
        stand = where;
        return contract.get();
    }

    private static Stand here() {
        Stand known = stand;
        if (known == null) {
            throw new IllegalStateException("no contract was chosen");
        }
        return known;
    }

    static final class OfCustomer extends CustomerCapabilityContract {
        @Override
        protected Stand stand() {
            return here();
        }
    }

    static final class OfCatalog extends CatalogCapabilityContract {
        @Override
        protected Stand stand() {
            return here();
        }
    }

    static final class OfPricing extends PricingCapabilityContract {
        @Override
        protected Stand stand() {
            return here();
        }
    }

    static final class OfInventory extends InventoryCapabilityContract {
        @Override
        protected Stand stand() {
            return here();
        }
    }

    static final class OfOrder extends OrderCapabilityContract {
        @Override
        protected Stand stand() {
            return here();
        }
    }

    static final class OfSales extends SalesCapabilityContract {
        @Override
        protected Stand stand() {
            return here();
        }
    }
}
