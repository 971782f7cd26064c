package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.order.recurring.RecurringDraft;
import org.tenon.order.recurring.RecurringOrder;
import org.tenon.order.recurring.RecurringOrderId;
import org.tenon.order.recurring.RecurringOrderService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/recurring-orders}: what is ordered again and again. */
@Component(service = RecurringResource.class)
@RestResource
@Path("recurring-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public final class RecurringResource {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable RecurringOrderService recurring;

    private final OrderRights rights;
    private final OrderSight sight;

    @Activate
    public RecurringResource(@Reference OrderRights rights, @Reference OrderSight sight) {
        this.rights = rights;
        this.sight = sight;
    }

    private RecurringOrderService offered() {
        return OfferedPlanning.offered(recurring, "recurring orders");
    }

    @GET
    @Permission("order.read")
    @Operation(summary = "Lists recurring orders, the newest first")
    public PageBody<RecurringBody> list(@BeanParam Paging paging) {
        return PageBody.of(offered().search(sight.forList(), paging.request()).map(RecurringBody::of));
    }

    @POST
    @Permission("order.write")
    @Operation(
            summary = "Agrees on a recurring order",
            description =
                    "order is as in POST /api/orders, without days; unit is day, week, month or year. prices are of_the_day or"
                            + " frozen. Each order is confirmed when it is there, unless confirmed is false.")
    @ApiResponse(
            responseCode = "201",
            description = "Agreed",
            content = @Content(schema = @Schema(implementation = RecurringBody.class)))
    public Response agree(@Nullable RecurringInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "A recurring order has order, unit and first.");
        }
        RecurringDraft draft = body.draft();
        rights.checkPrices(body.order());
        if (body.isConfirmed()) {
            rights.checkConfirmed();
        }
        RecurringOrder order = RecurringInput.placed(() -> offered().agree(draft));
        return Response.created(URI.create("/api/recurring-orders/" + order.id()))
                .tag(Versions.tag(order.version()))
                .entity(RecurringBody.of(order))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("order.read")
    @Operation(summary = "A recurring order")
    public Response get(@PathParam("id") RecurringOrderId id) {
        return ok(found(id));
    }

    @POST
    @Path("{id}/pause")
    @Permission("order.write")
    @Operation(summary = "Pauses a recurring order; what is due meanwhile is left out")
    public Response pause(
            @PathParam("id") RecurringOrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable None body) {
        return turned(id, ifMatch, RecurringOrder.State.PAUSED);
    }

    @POST
    @Path("{id}/resume")
    @Permission("order.confirm")
    @Operation(summary = "Goes on with a recurring order")
    public Response resume(
            @PathParam("id") RecurringOrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable None body) {
        return turned(id, ifMatch, RecurringOrder.State.ACTIVE);
    }

    @POST
    @Path("{id}/end")
    @Permission("order.write")
    @Operation(summary = "Ends a recurring order for good")
    public Response end(
            @PathParam("id") RecurringOrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable None body) {
        return turned(id, ifMatch, RecurringOrder.State.ENDED);
    }

    @GET
    @Path("{id}/runs")
    @Permission("order.read")
    @Operation(summary = "What came of its days, the last one first, at most 200")
    public PageBody<RunBody> runs(@PathParam("id") RecurringOrderId id) {
        return new PageBody<>(offered().runs(id).stream().map(RunBody::of).toList(), Optional.empty());
    }

    @POST
    @Path("{id}/runs/{due}/retry")
    @Permission("order.confirm")
    @Operation(summary = "Tries a day again that has failed")
    @ApiResponse(responseCode = "200", description = "Tried again")
    public RunBody retry(@PathParam("id") RecurringOrderId id, @PathParam("due") LocalDate due, @Nullable None body) {
        return RunBody.of(offered().retry(id, due));
    }

    @POST
    @Path("due")
    @Permission("order.confirm")
    @Operation(summary = "Writes all orders that are due, as is done by itself every minute")
    @ApiResponse(responseCode = "200", description = "Written")
    public DueBody due(@Nullable None body) {
        return new DueBody(offered().runDue());
    }

    /** How many orders were written. */
    record DueBody(int orders) {}

    /** An action need not name the version that it is based on; when it does, it must be the one that is kept. */
    private Response turned(RecurringOrderId id, @Nullable String ifMatch, RecurringOrder.State state) {
        Versions.given(ifMatch).ifPresent(given -> {
            long actual = found(id).version();
            if (actual != given) {
                throw new StaleVersionException("recurring-order", id.value(), given, actual);
            }
        });
        return ok(offered().turn(id, state));
    }

    private RecurringOrder found(RecurringOrderId id) {
        return offered().find(id).orElseThrow(() -> new NotFoundException("recurring-order", id.value()));
    }

    private static Response ok(RecurringOrder order) {
        return Versions.ok(RecurringBody.of(order), order.version());
    }
}
