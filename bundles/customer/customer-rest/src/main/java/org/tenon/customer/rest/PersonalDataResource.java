package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.privacy.PersonRequest;
import org.tenon.customer.privacy.PersonalDataCopy;
import org.tenon.customer.privacy.PersonalDataService;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** What is kept of one person, handed out. */
@Component(service = PersonalDataResource.class)
@RestResource
@Path("customers/{id}/personal-data")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonalDataResource {

    private final PersonalDataService persons;

    @Activate
    public PersonalDataResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) PersonalDataService persons) {
        this.persons = persons;
    }

    @GET
    @Permission("personal-data.export")
    @Operation(
            summary = "Hands out everything that is kept of a person, by every module that is installed",
            description =
                    "contact names one of the customer's contacts; without it the customer is the person. Files are in"
                            + " Base64.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The copy",
                            content = @Content(schema = @Schema(implementation = PersonalDataCopy.class))))
    public Response copy(
            @PathParam("id") CustomerId id,
            @Parameter(description = "The e-mail address or name of a contact") @QueryParam("contact") @Nullable
                    String contact) {
        PersonRequest request = new PersonRequest(id, Given.text(Optional.ofNullable(contact)));
        return Response.ok(persons.copy(request))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
