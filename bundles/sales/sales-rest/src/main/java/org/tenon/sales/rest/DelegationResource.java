package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.Delegation;
import org.tenon.sales.DelegationId;
import org.tenon.sales.DelegationService;

/** {@code /api/approval-delegations}. */
@Component(service = DelegationResource.class)
@RestResource
@Path("approval-delegations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "approvals")
public final class DelegationResource {

    private static final String ADMIN = "admin";

    private final DelegationService delegations;
    private final Actors actors;

    @Activate
    public DelegationResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) DelegationService delegations,
            @Reference Actors actors) {
        this.delegations = delegations;
        this.actors = actors;
    }

    /** A delegation as an answer gives it. */
    record DelegationBody(
            DelegationId id,
            String from,
            String to,
            LocalDate first,
            LocalDate last,
            List<String> roles,
            Optional<String> reason,
            String createdBy,
            Instant createdAt,
            Optional<Instant> endedAt) {

        static DelegationBody of(Delegation delegation) {
            return new DelegationBody(
                    delegation.id(),
                    delegation.details().from(),
                    delegation.details().to(),
                    delegation.details().first(),
                    delegation.details().last(),
                    delegation.details().roles().stream().sorted().toList(),
                    Optional.of(delegation.details().reason()).filter(text -> !text.isEmpty()),
                    delegation.createdBy(),
                    delegation.createdAt(),
                    delegation.endedAt());
        }
    }

    @GET
    @Permission("approval.read")
    @Operation(summary = "Lists who decides in whose place, the newest first")
    public PageBody<DelegationBody> list(@BeanParam Paging paging) {
        return PageBody.of(delegations.list(paging.request()).map(DelegationBody::of));
    }

    @POST
    @Permission("approval.delegate")
    @Operation(
            summary = "Lets another user decide in one's place on some days",
            description =
                    "Without roles it is all of the caller's, except admin: nobody becomes an admin by delegation.")
    public Response delegate(@Nullable DelegationInput body) {
        Actor actor = actors.current();
        Set<String> own =
                actor.roles().stream().filter(role -> !role.equals(ADMIN)).collect(Collectors.toSet());
        Delegation made =
                delegations.delegate(ActionInput.needed(body, "", "A delegation is an object with to, first and last.")
                        .details(actor.user(), own));
        return Response.created(URI.create("/api/approval-delegations/" + made.id()))
                .entity(DelegationBody.of(made))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("approval.read")
    @Operation(summary = "One delegation")
    public DelegationBody get(@PathParam("id") DelegationId id) {
        return DelegationBody.of(
                delegations.find(id).orElseThrow(() -> new NotFoundException("delegation", id.value())));
    }

    @POST
    @Path("{id}/end")
    @Permission("approval.delegate")
    @Operation(summary = "Ends a delegation now; may be repeated")
    public DelegationBody end(@PathParam("id") DelegationId id, ActionInput.@Nullable None body) {
        return DelegationBody.of(delegations.end(id));
    }
}
