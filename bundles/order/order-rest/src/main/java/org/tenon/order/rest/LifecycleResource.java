package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
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
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.Amended;
import org.tenon.order.AmendmentService;
import org.tenon.order.DeliveryService;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderService;
import org.tenon.order.Return;
import org.tenon.order.ReturnService;
import org.tenon.order.payment.PaidOrderService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** What a provider of orders may leave out: {@code /api/orders/{id}/amendments}, {@code returns}, {@code paid}, {@code deliver},
 * {@code installed} and {@code close}. */
@Component(service = LifecycleResource.class)
@RestResource
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public final class LifecycleResource {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable AmendmentService amendments;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable DeliveryService deliveries;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ReturnService returns;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable PaidOrderService payments;

    private final OrderService orders;
    private final Company company;

    @Activate
    public LifecycleResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders, @Reference Company company) {
        this.orders = orders;
        this.company = company;
    }

    @POST
    @Path("{id}/amendments")
    @Permission("order.amend")
    @Operation(
            summary = "Changes, adds and cancels lines of a binding order, and says what differs",
            description =
                    "What is different is priced again, the credit claimed anew, goods are reserved or given back. A quantity"
                            + " of zero cancels a line.")
    public Response amend(
            @PathParam("id") OrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable AmendmentInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "An amendment is an object with changes or additions.");
        }
        OrderVersion.check(orders, id, ifMatch);
        Amended amended = OfferedPlanning.offered(amendments, "amendments").amend(id, body.amendment());
        return Versions.ok(AmendedBody.of(amended), amended.order().version());
    }

    @POST
    @Path("{id}/paid")
    @Permission("order.pay")
    @Operation(
            summary = "Notes that a binding order is paid",
            description = "Orders with the delivery rule after_payment leave when they are: 409 order.unpaid before.")
    public Response paid(
            @PathParam("id") OrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable DeliveryInput body) {
        OrderVersion.check(orders, id, ifMatch);
        return ok(OfferedPlanning.offered(payments, "payments")
                .paid(id, body == null ? company.today() : body.on().orElseGet(company::today)));
    }

    @POST
    @Path("{id}/deliver")
    @Permission("order.ship")
    @Operation(summary = "Says that all goods of a shipped order have arrived")
    public Response deliver(
            @PathParam("id") OrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable DeliveryInput body) {
        OrderVersion.check(orders, id, ifMatch);
        return ok(OfferedPlanning.offered(deliveries, "deliveries")
                .deliver(id, body == null ? company.today() : body.on().orElseGet(company::today)));
    }

    @POST
    @Path("{id}/installed")
    @Permission("order.install")
    @Operation(summary = "Says that what a shipped or delivered order brought works at the customer's")
    public Response installed(
            @PathParam("id") OrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable DeliveryInput body) {
        OrderVersion.check(orders, id, ifMatch);
        return ok(OfferedPlanning.offered(deliveries, "deliveries")
                .installed(id, body == null ? company.today() : body.on().orElseGet(company::today)));
    }

    @POST
    @Path("{id}/close")
    @Permission("order.write")
    @Operation(summary = "Says that nothing is to be done for a shipped, delivered or installed order any more")
    public Response close(
            @PathParam("id") OrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable None body) {
        OrderVersion.check(orders, id, ifMatch);
        return ok(OfferedPlanning.offered(deliveries, "deliveries").close(id));
    }

    @GET
    @Path("{id}/returns")
    @Permission("order.read")
    @Operation(summary = "What came back of an order, oldest first")
    public PageBody<ReturnBody> returned(@PathParam("id") OrderId id) {
        if (orders.find(id).isEmpty()) {
            throw new NotFoundException("order", id.value());
        }
        return new PageBody<>(
                OfferedPlanning.offered(returns, "returns").returns(id).stream()
                        .map(ReturnBody::of)
                        .toList(),
                Optional.empty());
    }

    @POST
    @Path("{id}/returns")
    @Permission("order.return")
    @Operation(summary = "Takes goods back that a customer sent: on the shelf or away, credited or not")
    @ApiResponse(
            responseCode = "201",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = ReturnBody.class)))
    public Response takeBack(
            @PathParam("id") OrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ReturnInput body) {
        if (body == null) {
            throw new InvalidRequestException("/lines", "required", "Say what came back.");
        }
        OrderVersion.check(orders, id, ifMatch);
        Return taken = OfferedPlanning.offered(returns, "returns").take(id, body.request());
        return Response.created(URI.create("/api/orders/" + id + "/returns"))
                .entity(ReturnBody.of(taken))
                .build();
    }

    private static Response ok(Order order) {
        return Versions.ok(OrderBody.of(order), order.version());
    }
}
