package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.PUT;
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
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.sales.SalesMember;
import org.tenon.sales.SalesTeamService;

/** {@code /api/sales-members}: who answers to whom, and who may approve how much. */
@Component(service = SalesMemberResource.class)
@RestResource
@Path("sales-members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Tag(name = "approvals")
public final class SalesMemberResource {

    private final SalesTeamService team;

    @Activate
    public SalesMemberResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) SalesTeamService team) {
        this.team = team;
    }

    /** A member as an answer gives it. */
    record MemberBody(
            String user,
            Optional<String> team,
            Optional<String> manager,
            Optional<Money> limit,
            Optional<Money> accumulatedLimit,
            Optional<Integer> accumulatedDays,
            Optional<Integer> leadCapacity) {

        static MemberBody of(SalesMember member) {
            MemberInput input = MemberInput.of(member);
            return new MemberBody(
                    member.user(),
                    input.team(),
                    input.manager(),
                    input.limit(),
                    input.accumulatedLimit(),
                    input.accumulatedDays(),
                    input.leadCapacity());
        }
    }

    @GET
    @Permission("sales-member.read")
    @Operation(summary = "Lists the sales organisation by user")
    public PageBody<MemberBody> list(@BeanParam Paging paging) {
        return PageBody.of(team.list(paging.request()).map(MemberBody::of));
    }

    @PUT
    @Path("{user}")
    @Permission("sales-member.write")
    @Operation(summary = "Gives a user a place in the sales organisation; If-Match replaces the one that he has")
    public Response put(
            @PathParam("user") String user,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable MemberInput body) {
        MemberInput input = ActionInput.needed(body, "", "A member is an object with team, manager and limit.");
        return ok(team.save(input.member(user, Versions.given(ifMatch).orElse(0))));
    }

    @GET
    @Path("{user}")
    @Permission("sales-member.read")
    @Operation(summary = "A user's place in the sales organisation")
    public Response get(@PathParam("user") String user) {
        return ok(found(user));
    }

    @PATCH
    @Path("{user}")
    @Permission("sales-member.write")
    @Operation(summary = "Changes a user's place in the sales organisation by a JSON merge patch")
    public Response change(
            @PathParam("user") String user, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        long version = Versions.required(ifMatch);
        MemberInput changed = patch.applyTo(MemberInput.of(found(user)), MemberInput.class);
        return ok(team.save(changed.member(user, version)));
    }

    @DELETE
    @Path("{user}")
    @Permission("sales-member.write")
    @Operation(summary = "Takes a user out of the sales organisation")
    public void remove(@PathParam("user") String user, @HeaderParam("If-Match") @Nullable String ifMatch) {
        SalesMember member = found(user);
        team.remove(member.user(), Versions.given(ifMatch).orElse(member.version()));
    }

    private SalesMember found(String user) {
        // No database keeps a NUL, and no name has a control character.
        return Optional.of(user)
                .filter(name -> name.chars().noneMatch(Character::isISOControl))
                .flatMap(team::find)
                .orElseThrow(() -> new NotFoundException("sales-member", user));
    }

    private static Response ok(SalesMember member) {
        return Versions.ok(MemberBody.of(member), member.version());
    }
}
