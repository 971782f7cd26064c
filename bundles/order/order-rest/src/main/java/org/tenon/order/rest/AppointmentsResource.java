package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.OrderId;
import org.tenon.order.OrderService;
import org.tenon.order.installation.EngineerId;
import org.tenon.order.installation.SlotQuery;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** When an order can be installed, and when it is: {@code /api/orders/{id}/slots} and {@code appointments}. */
@Component(service = AppointmentsResource.class)
@RestResource
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "installations")
public final class AppointmentsResource {

    private final OrderService orders;
    private final OfferedPlanning offered;

    @Activate
    public AppointmentsResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference OfferedPlanning offered) {
        this.orders = orders;
        this.offered = offered;
    }

    @GET
    @Path("{id}/slots")
    @Permission("order.read")
    @Operation(
            summary = "When an order can be installed, and by whom, the earliest first",
            description =
                    "By who has the skills that its products demand, goes where it goes, works then and has nothing else to do;"
                            + " not before its goods are there.")
    @ApiResponse(responseCode = "200", description = "Free slots, at most 200")
    @ApiResponse(responseCode = "409", description = "The order is not binding, or installed already")
    public PageBody<SlotBody> slots(
            @PathParam("id") OrderId id,
            @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "how many days are looked at, 1 to 60") @QueryParam("days") @DefaultValue("14")
                    int days,
            @QueryParam("engineer") @Nullable EngineerId engineer,
            @Parameter(description = "how long it takes, when the products do not say") @QueryParam("minutes") @Nullable
                    Integer minutes) {
        SlotQuery query = new SlotQuery(
                id,
                Optional.ofNullable(from),
                days,
                Optional.ofNullable(engineer),
                Optional.ofNullable(minutes).map(Duration::ofMinutes));
        return new PageBody<>(
                offered.planning().slots(query).stream().map(SlotBody::of).toList(), Optional.empty());
    }

    @GET
    @Path("{id}/appointments")
    @Permission("order.read")
    @Operation(summary = "What an order has in the calendar: agreed or done, and proposed")
    public PageBody<AppointmentBody> appointments(@PathParam("id") OrderId id) {
        if (orders.find(id).isEmpty()) {
            throw new NotFoundException("order", id.value());
        }
        return new PageBody<>(
                offered.appointments().appointments(id).stream()
                        .map(AppointmentBody::of)
                        .toList(),
                Optional.empty());
    }

    @POST
    @Path("{id}/appointments")
    @Permission("order.install")
    @Operation(
            summary = "Books an engineer, in place of any appointment that the order had",
            description = "409 order.engineer-busy when he does not work then, is away or has another appointment.")
    @ApiResponse(responseCode = "200", description = "Booked")
    public AppointmentBody book(
            @PathParam("id") OrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable AppointmentInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "An appointment is an object with engineer and start.");
        }
        OrderVersion.check(orders, id, ifMatch);
        return AppointmentBody.of(offered.appointments().book(id, body.request()));
    }

    @POST
    @Path("{id}/appointments/agree")
    @Permission("order.install")
    @Operation(summary = "Agrees to the proposed slot; the old one is free")
    @ApiResponse(responseCode = "200", description = "Agreed")
    public AppointmentBody agree(
            @PathParam("id") OrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable None body) {
        OrderVersion.check(orders, id, ifMatch);
        return AppointmentBody.of(offered.appointments().agree(id));
    }

    @POST
    @Path("{id}/appointments/decline")
    @Permission("order.install")
    @Operation(summary = "Gives the proposed slot back; what was agreed stays")
    @ApiResponse(responseCode = "200", description = "Given back")
    public PageBody<AppointmentBody> decline(
            @PathParam("id") OrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable None body) {
        OrderVersion.check(orders, id, ifMatch);
        offered.appointments().decline(id);
        return appointments(id);
    }

    @POST
    @Path("{id}/appointments/release")
    @Permission("order.install")
    @Operation(summary = "Takes an order out of the calendar")
    @ApiResponse(responseCode = "200", description = "Taken out")
    public PageBody<AppointmentBody> release(
            @PathParam("id") OrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable None body) {
        OrderVersion.check(orders, id, ifMatch);
        offered.appointments().release(id);
        return appointments(id);
    }

    @POST
    @Path("{id}/appointments/replan")
    @Permission("order.install")
    @Operation(
            summary = "Looks whether the appointment can be kept, and proposes the next possible slot when not",
            description = "It is done by itself when dates move or an engineer is away.")
    @ApiResponse(responseCode = "200", description = "Looked at")
    public PageBody<AppointmentBody> replan(
            @PathParam("id") OrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable None body) {
        OrderVersion.check(orders, id, ifMatch);
        offered.appointments().replan(id);
        return appointments(id);
    }
}
