package org.tenon.sales.internal;

import org.tenon.testing.contract.sales.ApprovalContract;
import org.tenon.testing.contract.sales.ApprovalDeskContract;
import org.tenon.testing.contract.sales.ApprovalFuzzContract;
import org.tenon.testing.contract.sales.ApprovalPolicyContract;
import org.tenon.testing.contract.sales.ApproverContract;
import org.tenon.testing.contract.sales.CarriedApprovalContract;
import org.tenon.testing.contract.sales.ClosingContract;
import org.tenon.testing.contract.sales.ForecastContract;
import org.tenon.testing.contract.sales.LeadContract;
import org.tenon.testing.contract.sales.LinkFuzzContract;
import org.tenon.testing.contract.sales.OpportunityContract;
import org.tenon.testing.contract.sales.OutlookContract;
import org.tenon.testing.contract.sales.PipelineContract;
import org.tenon.testing.contract.sales.PipelineDeskContract;
import org.tenon.testing.contract.sales.PriceChoiceContract;
import org.tenon.testing.contract.sales.QuoteAttributeContract;
import org.tenon.testing.contract.sales.QuoteChoiceContract;
import org.tenon.testing.contract.sales.QuoteContract;
import org.tenon.testing.contract.sales.QuoteMarginContract;
import org.tenon.testing.contract.sales.QuoteReportContract;
import org.tenon.testing.contract.sales.QuoteStartContract;
import org.tenon.testing.contract.sales.QuoteUnitContract;
import org.tenon.testing.contract.sales.SolutionContract;
import org.tenon.testing.fixture.TestDatabase;

class SalesOnH2ContractTest extends SalesOnDatabase
        implements OpportunityContract,
                OutlookContract,
                PipelineContract,
                PipelineDeskContract,
                QuoteContract,
                PriceChoiceContract,
                QuoteChoiceContract,
                QuoteMarginContract,
                LeadContract,
                ForecastContract,
                QuoteReportContract,
                QuoteStartContract,
                ApprovalContract,
                ApprovalPolicyContract,
                ApproverContract,
                CarriedApprovalContract,
                ApprovalDeskContract,
                ApprovalFuzzContract,
                ClosingContract,
                LinkFuzzContract,
                QuoteUnitContract,
                QuoteAttributeContract,
                SolutionContract {

    SalesOnH2ContractTest() {
        super(TestDatabase.H2);
    }
}
