package org.tenon.testing.vendor;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductService;
import org.tenon.catalog.internal.StoredProducts;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CustomerGroupService;
import org.tenon.customer.CustomerService;
import org.tenon.customer.internal.JoinedBuyingTerms;
import org.tenon.customer.internal.StoredCustomers;
import org.tenon.customer.internal.StoredGroups;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.testing.contract.pricing.PricingUnderTest;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/**
 * What the contract of pricing needs besides the provider itself: a platform on a database of its own, with the default
 * customers and products. A vendor's test extends it, opens its own unit, and hands over its services.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PricingOnDatabase implements PricingUnderTest {

    private final TestPlatform platform;
    private final CustomerService customers;
    private final CustomerGroupService groups;
    private final ProductService products;

    protected PricingOnDatabase(TestDatabase database) {
        platform = TestPlatform.on(database);
        customers = new StoredCustomers(
                platform.unit("customer"), platform.events(), platform.numbers(), platform.company());
        groups = new StoredGroups(platform.unit("customer"));
        products = new StoredProducts(platform.unit("catalog"), platform.events(), platform.company());
    }

    /** The platform: units of work, events, clock. */
    protected final TestPlatform platform() {
        return platform;
    }

    /** What the provider asks for a customer's terms. */
    protected final BuyingTermsService buyingTerms() {
        return new JoinedBuyingTerms(platform.unit("customer"));
    }

    @AfterAll
    final void closePlatform() {
        platform.close();
    }

    @Override
    public final CustomerService customers() {
        return customers;
    }

    @Override
    public final CustomerGroupService groups() {
        return groups;
    }

    @Override
    public final ProductService products() {
        return products;
    }

    @Override
    public final Transactions transactions() {
        return platform.transactions();
    }

    @Override
    public final LocalDate today() {
        return platform.company().today();
    }

    @Override
    public final List<DomainEvent> recorded() {
        return platform.events().recorded();
    }
}
