package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.tenon.customer.CustomerService;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderService;
import org.tenon.order.tracking.TrackingLink;
import org.tenon.order.tracking.TrackingService;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/orders/{id}/links}: what leads customers to their orders. */
@Component(service = TrackingResource.class)
@RestResource
@Path("orders/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public final class TrackingResource {

    private final OrderService orders;
    private final CustomerService customers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable TrackingService tracking;

    @Activate
    public TrackingResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers) {
        this.orders = orders;
        this.customers = customers;
    }

    @POST
    @Permission("order.write")
    @Operation(
            summary = "Makes a link by which the customer follows the order, without an account",
            description =
                    "The address is told here and nowhere else. Who has it sees the order until the link expires.")
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = TrackingLinkBody.class)))
    public Response link(@PathParam("id") OrderId id, @Nullable TrackingInput body) {
        Order order = orders.find(id).orElseThrow(() -> new NotFoundException("order", id.value()));
        Optional<DocumentLanguage> asked = body == null ? Optional.empty() : body.spoken();
        TrackingLink link =
                offered().link(id, asked.orElseGet(() -> language(order)).locale());
        return Response.status(Response.Status.CREATED)
                .entity(TrackingLinkBody.of(link))
                .build();
    }

    private DocumentLanguage language(Order order) {
        return customers
                .find(order.customer())
                .flatMap(customer -> customer.details().language())
                .map(Locale::forLanguageTag)
                .flatMap(DocumentLanguage::of)
                .orElse(DocumentLanguage.ENGLISH);
    }

    @DELETE
    @Permission("order.write")
    @Operation(summary = "Makes all links to an order worthless")
    public void revoke(@PathParam("id") OrderId id) {
        offered().revoke(id);
    }

    private TrackingService offered() {
        return OfferedPlanning.offered(tracking, "links for customers");
    }
}
