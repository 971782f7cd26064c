package org.tenon.testing.contract.sales;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerService;
import org.tenon.inventory.StockService;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderService;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PricingService;
import org.tenon.pricing.TaxRuleService;
import org.tenon.sales.ApprovalDeskService;
import org.tenon.sales.ApprovalPolicyService;
import org.tenon.sales.ApprovalService;
import org.tenon.sales.DelegationService;
import org.tenon.sales.ForecastService;
import org.tenon.sales.LeadService;
import org.tenon.sales.OpportunityService;
import org.tenon.sales.PipelineService;
import org.tenon.sales.QuoteClosingService;
import org.tenon.sales.QuoteReportService;
import org.tenon.sales.QuoteService;
import org.tenon.sales.QuoteStartService;
import org.tenon.sales.SalesTeamService;
import org.tenon.testing.contract.Stand;

/** The whole contract of the capability {@code sales}: extend it, say where the provider stands, and run it with JUnit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SalesCapabilityContract
        implements ApprovalContract,
                ApprovalPolicyContract,
                ApproverContract,
                CarriedApprovalContract,
                ApprovalDeskContract,
                ApprovalFuzzContract,
                ClosingContract,
                ForecastContract,
                LeadContract,
                OpportunityContract,
                PipelineContract,
                PriceChoiceContract,
                QuoteContract,
                QuoteReportContract,
                QuoteTaxContract,
                QuoteStartContract {

    private static final LocalDate START = LocalDate.of(2026, 11, 23);

    /** Where the provider stands; the same one for all tests. */
    protected abstract Stand stand();

    @BeforeEach
    final void beginOnTheSameDay() {
        setToday(START);
    }

    @Override
    public final OpportunityService opportunities() {
        return stand().service(OpportunityService.class);
    }

    @Override
    public final QuoteService quotes() {
        return stand().service(QuoteService.class);
    }

    @Override
    public final ApprovalService approvals() {
        return stand().service(ApprovalService.class);
    }

    @Override
    public final QuoteClosingService closing() {
        return stand().service(QuoteClosingService.class);
    }

    @Override
    public final ApprovalPolicyService policies() {
        return stand().service(ApprovalPolicyService.class);
    }

    @Override
    public final ApprovalDeskService desk() {
        return stand().service(ApprovalDeskService.class);
    }

    @Override
    public final DelegationService delegations() {
        return stand().service(DelegationService.class);
    }

    @Override
    public final SalesTeamService team() {
        return stand().service(SalesTeamService.class);
    }

    @Override
    public final ForecastService forecasts() {
        return stand().service(ForecastService.class);
    }

    @Override
    public final PipelineService pipeline() {
        return stand().service(PipelineService.class);
    }

    @Override
    public final LeadService leads() {
        return stand().service(LeadService.class);
    }

    @Override
    public final QuoteStartService starts() {
        return stand().service(QuoteStartService.class);
    }

    @Override
    public final QuoteReportService reports() {
        return stand().service(QuoteReportService.class);
    }

    @Override
    public final CustomerService customers() {
        return stand().service(CustomerService.class);
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
    public final OrderService orders() {
        return stand().service(OrderService.class);
    }

    @Override
    public final Actors actors() {
        return stand().service(Actors.class);
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
    public final void setToday(LocalDate day) {
        stand().setToday(day);
    }

    @Override
    public final List<DomainEvent> recorded() {
        return stand().recorded();
    }
}
