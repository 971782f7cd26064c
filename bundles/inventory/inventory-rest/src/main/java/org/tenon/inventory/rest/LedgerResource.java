package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.tenon.inventory.BookedStock;
import org.tenon.inventory.BookingId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/stock/bookings}, {@code /api/stock/reversals}, {@code /api/stock/counts}. */
@Component(service = LedgerResource.class)
@RestResource
@Path("stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class LedgerResource {

    private final OfferedServices offered;
    private final Costs costs;

    @Activate
    public LedgerResource(@Reference OfferedServices offered, @Reference Costs costs) {
        this.offered = offered;
        this.costs = costs;
    }

    @POST
    @Path("bookings")
    @Permission("stock.adjust")
    @Operation(summary = "Books goods in or out: found, lost, scrapped, returned, sent back, consumed, produced")
    @ApiResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = BookingBody.class)))
    public Response book(@Nullable BookingInput body) {
        if (body == null) {
            throw new InvalidRequestException(
                    "", "required", "A booking is an object with warehouse, reason and lines.");
        }
        return created(offered.ledger().book(body.booking()));
    }

    @GET
    @Path("bookings/{id}")
    @Permission("stock.read")
    @Operation(summary = "A booking")
    public BookingBody booking(@PathParam("id") BookingId id) {
        return offered.ledger()
                .find(id)
                .map(booked -> BookingBody.of(booked, costs.seen()))
                .orElseThrow(() -> new NotFoundException("booking", id.value()));
    }

    @POST
    @Path("reversals")
    @Permission("stock.adjust")
    @Operation(summary = "Takes back a receipt or a booking by moves in the opposite direction")
    @ApiResponse(
            responseCode = "201",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = BookingBody.class)))
    @ApiResponse(responseCode = "404", description = "There is no such document")
    public Response reverse(@Nullable ReversalInput body) {
        if (body == null || body.document() == null) {
            throw new InvalidRequestException(
                    "/document", "required", "Name the document: receipt/<id> or booking/<id>.");
        }
        return created(offered.ledger().reverse(body.document(), body.note()));
    }

    @POST
    @Path("counts")
    @Permission("stock.adjust")
    @Operation(summary = "Brings the ledger to what was counted, and says what differed")
    public CountBody count(@Nullable CountInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "A count is an object with warehouse and lines.");
        }
        return CountBody.of(offered.counts().count(body.count()));
    }

    private Response created(BookedStock booked) {
        return Response.created(URI.create("/api/stock/bookings/" + booked.id()))
                .entity(BookingBody.of(booked, costs.seen()))
                .build();
    }
}
