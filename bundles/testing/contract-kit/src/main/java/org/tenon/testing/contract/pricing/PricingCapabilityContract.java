package org.tenon.testing.contract.pricing;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerGroupService;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.TaxRuleService;
import org.tenon.testing.contract.Stand;

/** The whole contract of the capability {@code pricing}: extend it, say where the provider stands, and run it with JUnit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PricingCapabilityContract
        implements PriceAnswerContract, PriceListContract, PriceRequestContract, RuleChoiceContract, TaxContract {

    /** Where the provider stands; the same one for all tests. */
    protected abstract Stand stand();

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
    public final CustomerService customers() {
        return stand().service(CustomerService.class);
    }

    @Override
    public final CustomerGroupService groups() {
        return stand().service(CustomerGroupService.class);
    }

    @Override
    public final ProductService products() {
        return stand().service(ProductService.class);
    }

    @Override
    public final Transactions transactions() {
        return stand().service(Transactions.class);
    }

    @Override
    public final LocalDate today() {
        return stand().today();
    }

    @Override
    public final List<DomainEvent> recorded() {
        return stand().recorded();
    }
}
