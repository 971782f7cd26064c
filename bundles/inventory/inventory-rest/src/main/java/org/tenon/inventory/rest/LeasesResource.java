package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.ReservationService;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.sight.DocumentName;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/stock/leases}: what is set aside for a while. A lease is named by the document that holds it. */
@Component(service = LeasesResource.class)
@RestResource
@Path("stock/leases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class LeasesResource {

    private final OfferedServices offered;
    private final ReservationService reservations;

    @Activate
    public LeasesResource(
            @Reference OfferedServices offered,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ReservationService reservations) {
        this.offered = offered;
        this.reservations = reservations;
    }

    @GET
    @Permission("stock.read")
    @Operation(summary = "The lease of a document, ended or not")
    @ApiResponse(
            responseCode = "200",
            description = "The lease",
            content = @Content(schema = @Schema(implementation = LeaseBody.class)))
    @ApiResponse(responseCode = "404", description = "The document holds no lease")
    public LeaseBody get(@QueryParam("document") @Nullable DocumentName document) {
        if (document == null) {
            throw new InvalidRequestException("", "parameter.refused", "document: Say whose lease.");
        }
        return offered.leases()
                .find(document.value())
                .map(LeaseBody::of)
                .orElseThrow(() -> new NotFoundException("lease", document.value()));
    }

    @POST
    @Permission("stock.lease")
    @Operation(summary = "Sets stock aside for some minutes: as much as is there. Repeated, the time begins anew")
    public LeaseBody hold(@Nullable LeaseInput body) {
        if (body == null) {
            throw nothing();
        }
        ReservationRequest request = body.request();
        return LeaseBody.of(offered.leases().hold(request, LeaseInput.time(body.minutes())));
    }

    @POST
    @Path("extend")
    @Permission("stock.lease")
    @Operation(summary = "Lets a lease end some minutes from now")
    @ApiResponse(
            responseCode = "200",
            description = "Extended",
            content = @Content(schema = @Schema(implementation = LeaseBody.class)))
    @ApiResponse(responseCode = "404", description = "The document holds no lease")
    public LeaseBody extend(@Nullable LeaseExtensionInput body) {
        if (body == null) {
            throw nothing();
        }
        body.check();
        return LeaseBody.of(offered.leases().extend(body.document().value(), LeaseInput.time(body.minutes())));
    }

    @POST
    @Path("convert")
    @Permission("stock.lease")
    @Operation(summary = "Reserves what a document holds for another one, for good; nobody else gets between")
    public PageBody<LeaseBody.Line> convert(@Nullable LeaseConversionInput body) {
        if (body == null) {
            throw nothing();
        }
        ReservationRequest request = body.request();
        List<LeaseBody.Line> lines = offered.leases().convert(body.document().value(), request).stream()
                .map(LeaseBody.Line::of)
                .toList();
        return new PageBody<>(lines, Optional.empty());
    }

    @POST
    @Path("release")
    @Permission("stock.lease")
    @Operation(summary = "Gives a lease back early")
    @ApiResponse(responseCode = "204", description = "Given back")
    @ApiResponse(responseCode = "404", description = "The document holds no lease")
    public Response release(@Nullable LeaseReleaseInput body) {
        if (body == null || body.document() == null) {
            throw nothing();
        }
        if (offered.leases().find(body.document().value()).isEmpty()) {
            throw new NotFoundException("lease", body.document().value());
        }
        reservations.release(body.document().value());
        return Response.noContent().build();
    }

    private static InvalidRequestException nothing() {
        return new InvalidRequestException("/document", "required", "Say which document holds the lease.");
    }
}
