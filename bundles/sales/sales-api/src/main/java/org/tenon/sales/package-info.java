/**
 * From interest to an accepted quote: opportunities, quotes with their revisions, and approval.
 *
 * <p>Providers implement {@link org.tenon.sales.OpportunityService}, {@link org.tenon.sales.QuoteService},
 * {@link org.tenon.sales.ApprovalService}, {@link org.tenon.sales.ApprovalPolicyService},
 * {@link org.tenon.sales.ApprovalDeskService}, {@link org.tenon.sales.DelegationService}, {@link org.tenon.sales.SalesTeamService}
 * {@link org.tenon.sales.LeadService}, {@link org.tenon.sales.ForecastService}, {@link org.tenon.sales.PipelineService},
 * {@link org.tenon.sales.QuoteStartService}, {@link org.tenon.sales.QuoteReportService}, {@link org.tenon.sales.QuoteClosingService},
 * {@link org.tenon.sales.SolutionTemplateService}, {@link org.tenon.sales.SolutionService}, {@link org.tenon.sales.SalesTargetService}, {@link org.tenon.sales.OutlookService}, {@link org.tenon.sales.LostReasonService}, {@link org.tenon.sales.WinLossService}, {@link org.tenon.sales.QuoteChoiceService}, {@link org.tenon.sales.QuoteMarginService},
 * {@link org.tenon.sales.QuoteSendingService}, {@link org.tenon.sales.QuoteLinkService} and
 * {@link org.tenon.sales.QuoteQuestionService}.
 */
@Export
@Version("1.3.0")
@NullMarked
package org.tenon.sales;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
