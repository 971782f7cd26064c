package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.Anonymous;
import org.tenon.rest.RestResource;
import org.tenon.rest.TooManyRequestsException;
import org.tenon.sales.LeadDetails;
import org.tenon.sales.LeadService;

/** {@code /api/web-leads}: what visitors write into a form of the company's web site. */
@Component(service = WebLeadResource.class)
@RestResource
@Path("web-leads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "leads")
public final class WebLeadResource {

    private final LeadService leads;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable WebLeadGate gate;

    @Activate
    public WebLeadResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) LeadService leads) {
        this.leads = leads;
    }

    /**
     * What a visitor writes.
     *
     * @param website a field that people do not see and do not fill in; programs do
     */
    record WebLead(
            @Nullable String name,
            Optional<String> company,
            Optional<String> email,
            Optional<String> phone,
            Optional<String> country,
            Optional<String> region,
            Optional<String> note,
            Optional<String> website) {

        boolean isFromAProgram() {
            return website.filter(text -> !text.isBlank()).isPresent();
        }

        LeadDetails details(Optional<WebLeadGate> gate) {
            return new LeadInput(
                            name,
                            company,
                            email,
                            phone,
                            country,
                            region,
                            gate.map(WebLeadGate::source),
                            gate.flatMap(WebLeadGate::team),
                            Optional.empty(),
                            Optional.empty(),
                            note)
                    .details();
        }
    }

    @POST
    @Anonymous("Visitors of the company's web site have no account; how often is limited, and nothing is told back")
    @Operation(
            summary = "Captures a lead from a form of a web site",
            description =
                    "Only where org.tenon.sales.web-leads is configured. A form has a field website that people do not see:"
                            + " what fills it in is thanked and forgotten.")
    @ApiResponse(responseCode = "202", description = "Thank you")
    @ApiResponse(responseCode = "404", description = "Nothing is captured here")
    @ApiResponse(responseCode = "429", description = "Too many in this hour: Retry-After says when to come back")
    public Response capture(@Nullable WebLead body, @Context HttpServletRequest request) {
        WebLead lead = ActionInput.needed(body, "", "A lead is an object with a name.");
        Optional<WebLeadGate> open = Optional.ofNullable(gate);
        LeadDetails details = lead.details(open);
        open.orElseThrow(() -> new NotFoundException("web-lead", "form"))
                .use(request.getRemoteAddr())
                .ifPresent(WebLeadResource::refuse);
        if (!lead.isFromAProgram()) {
            leads.capture(details);
        }
        return Response.accepted().build();
    }

    private static void refuse(Duration wait) {
        throw new TooManyRequestsException("web-lead.too-many", "There were too many in this hour.", wait);
    }
}
