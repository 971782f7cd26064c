package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.Optional;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.privacy.Erasure;
import org.tenon.customer.privacy.PersonRequest;
import org.tenon.customer.privacy.PersonalDataService;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Erasing what is kept of one person. */
@Component(service = ErasureResource.class)
@RestResource
@Path("customers/{id}/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ErasureResource {

    private final PersonalDataService persons;

    @Activate
    public ErasureResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) PersonalDataService persons) {
        this.persons = persons;
    }

    /**
     * What is to be erased.
     *
     * @param contact the e-mail address or name of a contact; left out for a customer that is a person itself
     * @param reason why, without personal data
     * @param confirm the customer's id once more: what is erased does not come back
     */
    public record ErasureRequest(Optional<String> contact, @Nullable String reason, @Nullable String confirm) {

        String reasonFor(CustomerId id) {
            Violations violations = new Violations();
            String why = Given.text(violations, "/reason", reason);
            if (Given.required(violations, "/confirm", confirm)) {
                violations.check(
                        id.value().equals(confirm),
                        "/confirm",
                        "confirm",
                        "Give the customer's id once more: what is erased does not come back.");
            }
            violations.throwIfAny();
            return why;
        }
    }

    @POST
    @Permission("personal-data.erase")
    @Operation(
            summary = "Erases what is kept of a person, everywhere and for good, and says what is kept and why",
            description = "For a contact give its e-mail address or name, else the customer is the person.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Created",
                            content = @Content(schema = @Schema(implementation = Erasure.class))))
    public Response erase(@PathParam("id") CustomerId id, ErasureRequest body) {
        String reason = body.reasonFor(id);
        Erasure made = persons.erase(new PersonRequest(id, Given.text(body.contact())), reason);
        return Response.created(URI.create("customers/" + id + "/erasures"))
                .entity(made)
                .build();
    }

    @GET
    @Permission("personal-data.erase")
    @Operation(summary = "Lists what was erased of a customer and its contacts, the latest first")
    public PageBody<Erasure> list(@PathParam("id") CustomerId id) {
        return new PageBody<>(persons.erasures(id), Optional.empty());
    }
}
