package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.pricing.TaxPackService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/tax-packs}. */
@Component(service = TaxPackResource.class)
@RestResource
@Path("tax-packs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tax-rules")
public final class TaxPackResource {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable TaxPackService packs;

    private TaxPackService packs() {
        return NotOffered.needed(packs, "tax packs");
    }

    @GET
    @Permission("price.read")
    @Operation(summary = "Lists the packs of tax rules that can be installed")
    public PageBody<TaxPackBody> list() {
        return new PageBody<>(packs().packs().stream().map(TaxPackBody::of).toList(), Optional.empty());
    }

    @POST
    @Path("{code}")
    @Permission("price.write")
    @Operation(
            summary = "Defines the tax rules of a pack that are not there yet, all or none",
            description =
                    "With dryRun it says what it would do and does nothing. May be repeated. Refused while rules of"
                            + " the company's own are for the same sales and days.")
    public TaxPackBody.Outcome install(@PathParam("code") String code, TaxPackBody.@Nullable Installation body) {
        boolean dryRun = body != null && body.dryRun().orElse(false);
        return TaxPackBody.Outcome.of(dryRun ? packs().preview(code) : packs().install(code), dryRun);
    }
}
