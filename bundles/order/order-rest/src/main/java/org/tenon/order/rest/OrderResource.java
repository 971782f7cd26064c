package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.FulfilmentService;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderId;
import org.tenon.order.OrderQuery;
import org.tenon.order.OrderService;
import org.tenon.order.OrderState;
import org.tenon.order.Repricing;
import org.tenon.order.Shipment;
import org.tenon.order.ShipmentRequest;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/orders}. */
@Component(service = OrderResource.class)
@RestResource
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public final class OrderResource {

    private final OrderService orders;
    private final FulfilmentService fulfilment;
    private final OrderRights rights;
    private final OrderSight sight;

    @Activate
    public OrderResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) FulfilmentService fulfilment,
            @Reference OrderRights rights,
            @Reference OrderSight sight) {
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.rights = rights;
        this.sight = sight;
    }

    @GET
    @Permission("order.read")
    @Operation(summary = "Lists orders, the newest first")
    public PageBody<OrderSummaryBody> list(
            @QueryParam("customer") @Nullable CustomerId customer,
            @QueryParam("state") @Nullable OrderState state,
            @BeanParam Paging paging) {
        OrderQuery query = new OrderQuery(
                Optional.ofNullable(customer), state == null ? Set.of() : Set.of(state), sight.forList());
        return PageBody.of(orders.search(query, paging.request()).map(OrderSummaryBody::of));
    }

    @POST
    @Permission("order.write")
    @Operation(
            summary = "Writes an order, as a draft",
            description =
                    "Prices and discounts by hand take the permission order.price as well: 403 order.price-by-hand. The"
                            + " prices of another day than today (date) or of another list than the customer's (priceList)"
                            + " take price.choose: 403 order.price-choice.")
    public Response create(@Nullable OrderInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "An order is an object with customer and lines.");
        }
        OrderDraft draft = body.draft();
        rights.checkPrices(body);
        Order order = orders.create(draft);
        return Response.created(URI.create("/api/orders/" + order.id()))
                .tag(Versions.tag(order.version()))
                .entity(OrderBody.of(order))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("order.read")
    @Operation(summary = "An order")
    public Response get(@PathParam("id") OrderId id) {
        return ok(found(id));
    }

    @POST
    @Path("{id}/confirm")
    @Permission("order.confirm")
    @Operation(summary = "Makes an order binding: claims the credit, reserves the goods, promises the dates")
    public Response confirm(
            @PathParam("id") OrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable None body) {
        OrderVersion.check(orders, id, ifMatch);
        return ok(fulfilment.confirm(id));
    }

    @POST
    @Path("{id}/reprice")
    @Permission("order.write")
    @Operation(
            summary = "Prices a draft again, by the provider and version that priced it or by the one chosen today",
            description =
                    "An order keeps the provider that priced it (provider). When it is not installed any more in that"
                            + " version, that is 409 capability.pinned-provider-gone, and {\"by\": \"current\"} gives the order to"
                            + " the provider that is chosen today. Agreed prices, those of a quote, are not calculated again:"
                            + " 409 order.agreed.")
    public Response reprice(
            @PathParam("id") OrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable RepricingInput body) {
        Repricing by = RepricingInput.of(body);
        OrderVersion.check(orders, id, ifMatch);
        return ok(orders.reprice(id, by));
    }

    @POST
    @Path("{id}/release")
    @Permission("order.release")
    @Operation(summary = "Confirms a held order in spite of the credit limit")
    public Response release(
            @PathParam("id") OrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable None body) {
        OrderVersion.check(orders, id, ifMatch);
        return ok(fulfilment.release(id));
    }

    @POST
    @Path("{id}/reserve-anew")
    @Permission("order.confirm")
    @Operation(
            summary = "Reserves an order's goods with the current provider when the one that kept them is gone",
            description =
                    "An order's goods stay with the provider of inventory that reserved them (reservedBy). When it is not"
                            + " installed any more, what is about them is 409 capability.pinned-provider-gone. This gives up"
                            + " what it kept and reserves what is still to leave anew; 409 order.kept while it is there.")
    public Response reserveAnew(
            @PathParam("id") OrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable None body) {
        OrderVersion.check(orders, id, ifMatch);
        return ok(fulfilment.reserveAnew(id));
    }

    @GET
    @Path("{id}/shipments")
    @Permission("order.read")
    @Operation(summary = "The shipments of an order, oldest first")
    public PageBody<ShipmentBody> shipments(@PathParam("id") OrderId id) {
        Order order = found(id);
        List<ShipmentBody> shipments = fulfilment.shipments(id).stream()
                .map(shipment -> ShipmentBody.of(shipment, order))
                .toList();
        return new PageBody<>(shipments, Optional.empty());
    }

    @POST
    @Path("{id}/shipments")
    @Permission("order.ship")
    @Operation(summary = "Sends goods of an order: the given lines, or all that is reserved")
    @ApiResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = ShipmentBody.class)))
    public Response ship(
            @PathParam("id") OrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ShipmentInput body) {
        OrderVersion.check(orders, id, ifMatch);
        Shipment shipment = fulfilment.ship(id, body == null ? ShipmentRequest.ALL_RESERVED : body.request());
        return Response.created(URI.create("/api/orders/" + id + "/shipments"))
                .entity(ShipmentBody.of(shipment, found(id)))
                .build();
    }

    @POST
    @Path("{id}/cancel")
    @Permission("order.write")
    @Operation(summary = "Ends an order: gives back what is reserved, and the credit")
    public Response cancel(
            @PathParam("id") OrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable None body) {
        OrderVersion.check(orders, id, ifMatch);
        return ok(fulfilment.cancel(id));
    }

    @POST
    @Path("{id}/installation")
    @Permission("order.install")
    @Operation(summary = "Sets or moves the day of the installation")
    public Response install(
            @PathParam("id") OrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable InstallationInput body) {
        if (body == null) {
            throw new InvalidRequestException("/date", "required", "Say on which day it is installed.");
        }
        OrderVersion.check(orders, id, ifMatch);
        return ok(fulfilment.scheduleInstallation(id, body.installation()));
    }

    private Order found(OrderId id) {
        return orders.find(id).orElseThrow(() -> new NotFoundException("order", id.value()));
    }

    private static Response ok(Order order) {
        return Versions.ok(OrderBody.of(order), order.version());
    }
}
