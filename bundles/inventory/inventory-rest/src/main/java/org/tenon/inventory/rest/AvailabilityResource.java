package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.inventory.AvailabilityService;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/availability}. */
@Component(service = AvailabilityResource.class)
@RestResource
@Path("availability")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class AvailabilityResource {

    private final AvailabilityService availability;

    @Activate
    public AvailabilityResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) AvailabilityService availability) {
        this.availability = availability;
    }

    @POST
    @ReadOnly
    @Permission("stock.read")
    @Operation(summary = "Says what can leave when; sets nothing aside")
    public AvailabilityBody promise(@Nullable AvailabilityInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "The question is an object with lines.");
        }
        return AvailabilityBody.of(availability.promise(body.request()));
    }
}
