package org.tenon.testing.contract.customer;

import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CreditBlockService;
import org.tenon.customer.CreditService;
import org.tenon.customer.CustomerGroupService;
import org.tenon.customer.CustomerService;
import org.tenon.customer.DuplicateService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.testing.contract.Stand;

/** The whole contract of the capability {@code customer}: extend it, say where the provider stands, and run it with JUnit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CustomerCapabilityContract
        implements CreditContract,
                CreditBlockContract,
                CustomerContract,
                CustomerGroupContract,
                CustomerSearchContract,
                CustomerSightContract,
                DuplicateContract,
                HierarchyContract,
                ProfileContract {

    /** Where the provider stands; the same one for all tests. */
    protected abstract Stand stand();

    @Override
    public final CustomerService customers() {
        return stand().service(CustomerService.class);
    }

    @Override
    public final CustomerGroupService groups() {
        return stand().service(CustomerGroupService.class);
    }

    @Override
    public final BuyingTermsService terms() {
        return stand().service(BuyingTermsService.class);
    }

    @Override
    public final CreditService credit() {
        return stand().service(CreditService.class);
    }

    @Override
    public final CreditBlockService blocks() {
        return stand().service(CreditBlockService.class);
    }

    @Override
    public final DuplicateService duplicates() {
        return stand().service(DuplicateService.class);
    }

    @Override
    public final List<DomainEvent> recorded() {
        return stand().recorded();
    }
}
