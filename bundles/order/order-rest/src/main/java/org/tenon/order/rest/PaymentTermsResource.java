package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriBuilder;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.payment.DefinedTerms;
import org.tenon.order.payment.Instalment;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/payment-terms}: when what is sold is to be paid. */
@Component(service = PaymentTermsResource.class)
@RestResource
@Path("payment-terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "payment terms")
public final class PaymentTermsResource {

    private final OfferedTerms offered;

    @Activate
    public PaymentTermsResource(@Reference OfferedTerms offered) {
        this.offered = offered;
    }

    @GET
    @Permission("payment-terms.read")
    @Operation(summary = "Lists terms of payment, by code")
    public PageBody<TermsBody> list() {
        return new PageBody<>(
                offered.terms().terms().stream()
                        .map(each -> TermsBody.of(each.terms()))
                        .toList(),
                Optional.empty());
    }

    @POST
    @Permission("payment-terms.write")
    @Operation(
            summary = "Defines terms of payment, which customers name in paymentTerms",
            description =
                    "Parts are taken one after the other: share is percent_of_total, percent_of_rest, amount or rest, which the"
                            + " last one is. Each is due months later, on dayOfMonth if that is there (31 is the last day), and days"
                            + " after that.")
    @ApiResponse(
            responseCode = "201",
            description = "Defined",
            content = @Content(schema = @Schema(implementation = TermsBody.class)))
    public Response define(@Nullable TermsBody body) {
        DefinedTerms terms = offered.terms().define(given(body).terms());
        return Response.created(UriBuilder.fromPath("/api/payment-terms/{code}")
                        .build(terms.terms().code()))
                .tag(Versions.tag(terms.version()))
                .entity(TermsBody.of(terms.terms()))
                .build();
    }

    @GET
    @Path("{code}")
    @Permission("payment-terms.read")
    @Operation(summary = "Terms of payment")
    public Response get(@PathParam("code") String code) {
        return ok(found(code));
    }

    @PUT
    @Path("{code}")
    @Permission("payment-terms.write")
    @Operation(summary = "Sets other parts; what is still due for orders is due by these from now on")
    public Response change(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PartsBody body) {
        long version = Versions.required(ifMatch);
        if (body == null) {
            throw new InvalidRequestException("", "required", "Terms are an object with parts.");
        }
        return ok(offered.terms().change(body.terms(code), version));
    }

    @POST
    @Path("{code}/schedule")
    @Permission("payment-terms.read")
    @Operation(summary = "What is to be paid when, of a total from a day on; keeps nothing")
    @ApiResponse(responseCode = "200", description = "Calculated")
    public PageBody<InstalmentBody> schedule(@PathParam("code") String code, @Nullable ScheduleInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "Say the total, and from which day on.");
        }
        body.check();
        return items(found(code)
                .terms()
                .schedule(Objects.requireNonNull(body.total()), Objects.requireNonNull(body.from())));
    }

    private static TermsBody given(@Nullable TermsBody body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "Terms are an object with code and parts.");
        }
        return body;
    }

    private DefinedTerms found(String code) {
        return offered.terms().find(code).orElseThrow(() -> new NotFoundException("payment-terms", code));
    }

    private static Response ok(DefinedTerms terms) {
        return Versions.ok(TermsBody.of(terms.terms()), terms.version());
    }

    static PageBody<InstalmentBody> items(List<Instalment> schedule) {
        return new PageBody<>(schedule.stream().map(InstalmentBody::of).toList(), Optional.empty());
    }
}
