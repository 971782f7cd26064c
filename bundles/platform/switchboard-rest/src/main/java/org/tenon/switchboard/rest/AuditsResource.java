package org.tenon.switchboard.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tenon.kernel.audit.AuditReport;
import org.tenon.kernel.audit.AuditResult;
import org.tenon.kernel.audit.AuditSource;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Whether the data of the providers goes together. */
@Component(service = AuditsResource.class)
@RestResource
@Path("audits")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditsResource {

    private static final int MAX_EXAMPLES = 1_000;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final Collection<AuditSource> sources = new CopyOnWriteArrayList<>();

    @GET
    @Permission(value = "audit.read", seesEverything = true)
    @Operation(
            summary = "Looks whether the data goes together: levels and moves, orders and their lines",
            description =
                    "Reads all data and changes nothing. One item for each rule, with how many break it (found: 0 when it"
                            + " holds) and some examples.")
    public PageBody<AuditResult> audits(@QueryParam("examples") @DefaultValue("5") int examples) {
        if (examples < 0 || examples > MAX_EXAMPLES) {
            throw new InvalidRequestException(
                    "/examples", "range", "Give 0 to " + MAX_EXAMPLES + " examples for each rule.");
        }
        return new PageBody<>(AuditReport.of(sources, examples).results(), Optional.empty());
    }
}
