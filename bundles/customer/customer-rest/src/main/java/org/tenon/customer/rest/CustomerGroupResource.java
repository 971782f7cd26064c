package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerGroup;
import org.tenon.customer.CustomerGroupService;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** Customer groups, by their code. */
@Component(service = CustomerGroupResource.class)
@RestResource
@Path("customer-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CustomerGroupResource {

    private final CustomerGroupService groups;

    @Activate
    public CustomerGroupResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerGroupService groups) {
        this.groups = groups;
    }

    @POST
    @Permission("customer.write")
    @Operation(summary = "Makes a customer group")
    public Response make(NewGroupBody body) {
        CustomerGroup made = saveNew(body.toGroup());
        return Response.created(UriBuilder.fromPath("customer-groups/{code}").build(made.code()))
                .tag(Versions.tag(made.version()))
                .entity(GroupView.of(made))
                .build();
    }

    @GET
    @Permission("customer.read")
    @Operation(summary = "Lists the customer groups by code")
    public PageBody<GroupView> list(@BeanParam Paging paging) {
        return PageBody.of(groups.list(paging.request()).map(GroupView::of));
    }

    @GET
    @Path("{code}")
    @Permission("customer.read")
    @Operation(summary = "Reads a customer group")
    public Response read(@PathParam("code") String code) {
        return answer(find(code));
    }

    @PATCH
    @Path("{code}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Permission("customer.write")
    @Operation(summary = "Changes a customer group by merge patch")
    public Response change(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        CustomerGroup before = find(code);
        long version = Versions.required(ifMatch);
        GroupBody body = patch.applyTo(GroupBody.of(before), GroupBody.class);
        return answer(groups.save(body.toGroup(new Violations(), before.code(), version)));
    }

    private CustomerGroup saveNew(CustomerGroup group) {
        try {
            return groups.save(group);
        } catch (StaleVersionException exists) {
            throw new ConflictException(
                    "customer-group.code-taken",
                    "There is a customer group " + group.code() + " already.",
                    Map.of("code", group.code()));
        }
    }

    private CustomerGroup find(String code) {
        return groups.find(code).orElseThrow(() -> new NotFoundException("customer-group", code));
    }

    private static Response answer(CustomerGroup group) {
        return Versions.ok(GroupView.of(group), group.version());
    }
}
