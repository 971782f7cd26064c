package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.installation.Appointment;
import org.tenon.order.installation.EngineerId;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/installations}: the calendar of all engineers, and what products demand. */
@Component(service = InstallationsResource.class)
@RestResource
@Path("installations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "installations")
public final class InstallationsResource {

    private final OfferedPlanning offered;
    private final Company company;
    private final OrderSight sight;

    @Activate
    public InstallationsResource(
            @Reference OfferedPlanning offered, @Reference Company company, @Reference OrderSight sight) {
        this.offered = offered;
        this.company = company;
        this.sight = sight;
    }

    @GET
    @Permission("order.read")
    @Operation(
            summary =
                    "What is agreed, proposed and done on the days from and to, the earliest first; on the next seven")
    public PageBody<AppointmentBody> calendar(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("engineer") @Nullable EngineerId engineer) {
        Days days = Days.of(from, to, company.today());
        List<Appointment> all = offered.appointments()
                .calendar(days.start(company.zone()), days.end(company.zone()), Optional.ofNullable(engineer));
        Set<CustomerId> covered =
                sight.covered(all.stream().map(Appointment::customer).collect(Collectors.toSet()));
        return new PageBody<>(
                all.stream()
                        .filter(appointment -> covered.contains(appointment.customer()))
                        .map(AppointmentBody::of)
                        .toList(),
                Optional.empty());
    }

    @GET
    @Path("demands")
    @Permission("engineer.read")
    @Operation(summary = "What it takes to install products")
    public PageBody<DemandBody> demands() {
        return new PageBody<>(
                offered.planning().demands().stream().map(DemandBody::of).toList(), Optional.empty());
    }

    @POST
    @Path("demands")
    @Permission("engineer.write")
    @Operation(
            summary = "Says what it takes to install a product: minutes a unit, and skills",
            description = "In place of what was said of it before.")
    @ApiResponse(responseCode = "200", description = "Set")
    public DemandBody demand(@Nullable DemandBody body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "A demand is an object with product and minutes.");
        }
        return DemandBody.of(offered.planning().demand(body.demand()));
    }
}
