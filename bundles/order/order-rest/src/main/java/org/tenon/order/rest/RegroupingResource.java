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
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderService;
import org.tenon.order.RegroupingService;
import org.tenon.order.Split;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** Two orders of one, and one of several: {@code /api/orders/{id}/split}, {@code merge} and {@code relations}. */
@Component(service = RegroupingResource.class)
@RestResource
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public final class RegroupingResource {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable RegroupingService regrouping;

    private final OrderService orders;

    @Activate
    public RegroupingResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders) {
        this.orders = orders;
    }

    @POST
    @Path("{id}/split")
    @Permission("order.amend")
    @Operation(
            summary = "Makes an order of its own of a part of a binding one",
            description = "Lines keep their prices, and what is set aside stays so. Answers with both.")
    @ApiResponse(
            responseCode = "201",
            description = "Split",
            content = @Content(schema = @Schema(implementation = SplitBody.class)))
    public Response split(
            @PathParam("id") OrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SplitInput body) {
        if (body == null) {
            throw new InvalidRequestException("/lines", "required", "Say what becomes an order of its own.");
        }
        OrderVersion.check(orders, id, ifMatch);
        Split split = offered().split(id, body.request());
        return Response.created(URI.create("/api/orders/" + split.part().id()))
                .entity(SplitBody.of(split))
                .build();
    }

    @POST
    @Path("{id}/merge")
    @Permission("order.amend")
    @Operation(
            summary = "Takes the lines of other orders into this one, and ends the others",
            description = "409 order.merge-differs when they differ in customer, currency or terms, and in what.")
    @ApiResponse(responseCode = "200", description = "Merged")
    public Response merge(
            @PathParam("id") OrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable MergeInput body) {
        if (body == null) {
            throw new InvalidRequestException("/orders", "required", "Say which orders go into it.");
        }
        OrderVersion.check(orders, id, ifMatch);
        Order order = offered().merge(id, body.others());
        return Versions.ok(OrderBody.of(order), order.version());
    }

    @GET
    @Path("{id}/relations")
    @Permission("order.read")
    @Operation(summary = "Which orders it was split off or merged from, or into")
    public PageBody<RelationBody> relations(@PathParam("id") OrderId id) {
        if (orders.find(id).isEmpty()) {
            throw new NotFoundException("order", id.value());
        }
        return new PageBody<>(
                offered().relations(id).stream().map(RelationBody::of).toList(), Optional.empty());
    }

    private RegroupingService offered() {
        return OfferedPlanning.offered(regrouping, "splitting and merging");
    }
}
