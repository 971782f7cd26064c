package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
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
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.sales.ApprovalPolicy;
import org.tenon.sales.ApprovalPolicyId;
import org.tenon.sales.ApprovalPolicyService;

/** {@code /api/approval-policies}. */
@Component(service = ApprovalPolicyResource.class)
@RestResource
@Path("approval-policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Tag(name = "approvals")
public final class ApprovalPolicyResource {

    private final ApprovalPolicyService policies;

    @Activate
    public ApprovalPolicyResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ApprovalPolicyService policies) {
        this.policies = policies;
    }

    @GET
    @Permission("approval-policy.read")
    @Operation(summary = "Lists the rules about which quotes need whose approval")
    public PageBody<PolicyBody> list(@BeanParam Paging paging) {
        return PageBody.of(policies.list(paging.request()).map(PolicyBody::of));
    }

    @POST
    @Permission("approval-policy.write")
    @Operation(summary = "Makes a policy: conditions that all have to hold, and whom to ask then")
    public Response create(@Nullable PolicyInput body) {
        ApprovalPolicy made = policies.create(
                ActionInput.needed(body, "", "A policy is an object with name, conditions and approvers.")
                        .details());
        return Response.created(URI.create("/api/approval-policies/" + made.id()))
                .tag(Versions.tag(made.version()))
                .entity(PolicyBody.of(made))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("approval-policy.read")
    @Operation(summary = "One approval policy; \"default\" is what a new installation has")
    public Response get(@PathParam("id") ApprovalPolicyId id) {
        return ok(found(id));
    }

    @PATCH
    @Path("{id}")
    @Permission("approval-policy.write")
    @Operation(summary = "Changes a policy by a JSON merge patch, for what is handed in from then on")
    public Response change(
            @PathParam("id") ApprovalPolicyId id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        long version = Versions.required(ifMatch);
        PolicyInput changed = patch.applyTo(PolicyInput.of(found(id).details()), PolicyInput.class);
        return ok(policies.change(id, version, changed.details()));
    }

    @DELETE
    @Path("{id}")
    @Permission("approval-policy.write")
    @Operation(summary = "Takes a policy away; \"default\" goes back to what the configuration says")
    public void delete(@PathParam("id") ApprovalPolicyId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        policies.delete(id, Versions.given(ifMatch).orElse(found(id).version()));
    }

    private ApprovalPolicy found(ApprovalPolicyId id) {
        return policies.find(id).orElseThrow(() -> new NotFoundException("approval-policy", id.value()));
    }

    private static Response ok(ApprovalPolicy policy) {
        return Versions.ok(PolicyBody.of(policy), policy.version());
    }
}
