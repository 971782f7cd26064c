package org.tenon.catalog.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Kit;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/products/{id}/components}: what a kit is made of. */
@Component(service = KitResource.class)
@RestResource
@Path("products/{id}/components")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class KitResource {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable KitService kits;

    @GET
    @Permission("product.read")
    @Operation(summary = "Reads what a kit is made of")
    public Response read(@PathParam("id") ProductId id) {
        return answer(needed().of(id));
    }

    @PUT
    @Permission("product.write")
    @Operation(
            summary = "Says what a kit is made of",
            description = "Replaces what was said before: {\"components\":[{\"product\":\"…\",\"quantity\":\"2\"}]}."
                    + " Documents that were written before keep that. Without If-Match only the first time.")
    public Response change(
            @PathParam("id") ProductId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable KitBody body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "The body is an object with components.");
        }
        List<KitComponent> components = body.toComponents();
        KitService offered = needed();
        boolean first = ifMatch == null && offered.of(id).version() == 0;
        return answer(offered.change(id, first ? 0 : Versions.required(ifMatch), components));
    }

    private static Response answer(Kit kit) {
        return Versions.ok(KitBody.of(kit), kit.version());
    }

    private KitService needed() {
        KitService offered = kits;
        if (offered == null) {
            throw new UnavailableException(
                    "catalog.not-offered",
                    "The provider of the catalog knows no kits.",
                    Map.of("what", "kits"),
                    RETRY_AFTER);
        }
        return offered;
    }
}
