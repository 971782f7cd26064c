package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.ApprovalDeskService;
import org.tenon.sales.ApprovalNeed;
import org.tenon.sales.ApprovalPolicyId;
import org.tenon.sales.ApprovalPreview;
import org.tenon.sales.ApprovalRelief;
import org.tenon.sales.QuoteId;

/** {@code /api/quotes/{id}/approval-preview}: what handing a draft in would lead to. */
@Component(service = ApprovalPreviewResource.class)
@RestResource
@Path("quotes/{id}/approval-preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "approvals")
public final class ApprovalPreviewResource {

    private final ApprovalDeskService desk;

    @Activate
    public ApprovalPreviewResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) ApprovalDeskService desk) {
        this.desk = desk;
    }

    /** What would spare an approval, as an answer gives it. */
    record ReliefBody(
            String measure,
            Optional<String> line,
            Optional<BigDecimal> actual,
            Optional<BigDecimal> limit,
            Optional<BigDecimal> excess,
            String text) {

        static ReliefBody of(ApprovalRelief relief) {
            return new ReliefBody(
                    relief.measure(), relief.line(), relief.actual(), relief.limit(), relief.excess(), relief.text());
        }
    }

    /** What a policy asks for, as an answer gives it. */
    record NeedBody(
            ApprovalPolicyId policy,
            String name,
            String reason,
            List<QuoteBody.ApprovalBody> steps,
            List<ReliefBody> reliefs) {

        static NeedBody of(ApprovalNeed need) {
            return new NeedBody(
                    need.policy(),
                    need.name(),
                    need.reason(),
                    need.steps().stream().map(QuoteBody.ApprovalBody::of).toList(),
                    need.reliefs().stream().map(ReliefBody::of).toList());
        }
    }

    /** What handing in would lead to, as an answer gives it. */
    record PreviewBody(
            QuoteId quote,
            boolean approvalNeeded,
            Percent maximumDiscountPercent,
            Percent averageDiscountPercent,
            Optional<Percent> marginPercent,
            Money amount,
            List<NeedBody> needs) {

        static PreviewBody of(ApprovalPreview preview) {
            return new PreviewBody(
                    preview.quote(),
                    preview.approvalNeeded(),
                    preview.maximumDiscount(),
                    preview.averageDiscount(),
                    preview.margin(),
                    preview.amount(),
                    preview.needs().stream().map(NeedBody::of).toList());
        }
    }

    @GET
    @Permission("quote.read")
    @Operation(summary = "Who would have to approve this draft, why, and what would spare it")
    public PreviewBody preview(@PathParam("id") QuoteId id) {
        return PreviewBody.of(desk.preview(id));
    }
}
