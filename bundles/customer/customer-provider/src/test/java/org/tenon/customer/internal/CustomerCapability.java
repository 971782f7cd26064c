package org.tenon.customer.internal;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CreditService;
import org.tenon.customer.CustomerGroupService;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.testing.contract.customer.CreditContract;
import org.tenon.testing.contract.customer.CustomerContract;
import org.tenon.testing.contract.customer.CustomerGroupContract;
import org.tenon.testing.contract.customer.CustomerSearchContract;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** Hands our services to the contracts, on one database for all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CustomerCapability
        implements CustomerContract, CustomerSearchContract, CustomerGroupContract, CreditContract {

    private final TestPlatform platform;
    private final CustomerService customers;
    private final CustomerGroupService groups;
    private final CreditService credit;
    private final BuyingTermsService terms;

    CustomerCapability(TestDatabase database) {
        platform = TestPlatform.on(database);
        customers = new StoredCustomers(
                platform.unit("customer"), platform.events(), platform.numbers(), platform.company());
        groups = new StoredGroups(platform.unit("customer"));
        credit = new CreditLedger(platform.unit("customer"));
        terms = new JoinedBuyingTerms(platform.unit("customer"));
    }

    @AfterAll
    void close() {
        platform.close();
    }

    final TestPlatform platform() {
        return platform;
    }

    @Override
    public CustomerService customers() {
        return customers;
    }

    @Override
    public CustomerGroupService groups() {
        return groups;
    }

    @Override
    public CreditService credit() {
        return credit;
    }

    @Override
    public BuyingTermsService terms() {
        return terms;
    }

    @Override
    public List<DomainEvent> recorded() {
        return platform.events().recorded();
    }
}
