package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import javax.ws.rs.BeanParam;
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
import org.tenon.inventory.Arrival;
import org.tenon.inventory.Transfer;
import org.tenon.inventory.TransferId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/stock/transfers}. */
@Component(service = TransfersResource.class)
@RestResource
@Path("stock/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class TransfersResource {

    private final OfferedServices offered;

    @Activate
    public TransfersResource(@Reference OfferedServices offered) {
        this.offered = offered;
    }

    @GET
    @Permission("stock.read")
    @Operation(summary = "Lists the transfers between warehouses, the newest first")
    public PageBody<TransferBody> list(@BeanParam Paging paging) {
        return PageBody.of(offered.transfers().transfers(paging.request()).map(TransferBody::of));
    }

    @POST
    @Permission("stock.transfer")
    @Operation(summary = "Sends goods from one warehouse to another")
    @ApiResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = TransferBody.class)))
    public Response send(@Nullable TransferInput body) {
        if (body == null) {
            throw new InvalidRequestException(
                    "", "required", "A transfer is an object with from, to, expected and lines.");
        }
        Transfer sent = offered.transfers().send(body.request());
        return Response.created(URI.create("/api/stock/transfers/" + sent.id()))
                .entity(TransferBody.of(sent))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("stock.read")
    @Operation(summary = "A transfer")
    public TransferBody get(@PathParam("id") TransferId id) {
        return offered.transfers()
                .find(id)
                .map(TransferBody::of)
                .orElseThrow(() -> new NotFoundException("transfer", id.value()));
    }

    @POST
    @Path("{id}/arrivals")
    @Permission("stock.transfer")
    @Operation(summary = "Books in what arrived of a transfer: the given lines, or all that is on the way")
    public TransferBody arrive(@PathParam("id") TransferId id, @Nullable ArrivalInput body) {
        return TransferBody.of(offered.transfers().arrive(id, body == null ? Arrival.ALL : body.arrival()));
    }
}
