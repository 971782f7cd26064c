package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.Approval;
import org.tenon.sales.ApprovalDeskService;
import org.tenon.sales.ApprovalId;
import org.tenon.sales.ApproverKind;
import org.tenon.sales.QuoteId;
import org.tenon.sales.WaitingApproval;

/** {@code /api/approvals}: what waits for who asks. */
@Component(service = ApprovalResource.class)
@RestResource
@Path("approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "approvals")
public final class ApprovalResource {

    private final ApprovalDeskService desk;

    @Activate
    public ApprovalResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) ApprovalDeskService desk) {
        this.desk = desk;
    }

    /** A step that waits, as an answer gives it. */
    record WaitingBody(
            ApprovalId id,
            QuoteId quote,
            String number,
            int revision,
            CustomerId customer,
            String owner,
            Money net,
            Money gross,
            int step,
            String reason,
            ApproverKind approverKind,
            String approver,
            Instant since,
            Optional<String> inPlaceOf,
            boolean escalated) {

        static WaitingBody of(WaitingApproval waiting) {
            return new WaitingBody(
                    waiting.id(),
                    waiting.quote(),
                    waiting.number(),
                    waiting.revision(),
                    waiting.customer(),
                    waiting.owner(),
                    waiting.net(),
                    waiting.gross(),
                    waiting.step(),
                    waiting.reason(),
                    waiting.approverKind(),
                    waiting.approver(),
                    waiting.since(),
                    waiting.inPlaceOf(),
                    waiting.escalated());
        }
    }

    @GET
    @Permission("approval.read")
    @Operation(summary = "Lists what waits for the caller's decision, by own right or in another's place; oldest first")
    public PageBody<WaitingBody> list(@QueryParam("state") Approval.@Nullable State state, @BeanParam Paging paging) {
        if (state != null && state != Approval.State.PENDING) {
            throw new InvalidRequestException(
                    "", "approval.state", "Only what is pending waits; decided steps are in their quotes.");
        }
        return PageBody.of(desk.waiting(paging.request()).map(WaitingBody::of));
    }
}
