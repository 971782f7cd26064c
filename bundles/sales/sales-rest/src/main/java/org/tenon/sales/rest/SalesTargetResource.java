package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.Money;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.sales.SalesTarget;
import org.tenon.sales.SalesTargetService;

/** {@code /api/sales-targets}: what is to be won, by month. */
@Component(service = SalesTargetResource.class)
@RestResource
@Path("sales-targets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public final class SalesTargetResource {

    private final SalesTargetService targets;
    private final Company company;

    @Activate
    public SalesTargetResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) SalesTargetService targets,
            @Reference Company company) {
        this.targets = targets;
        this.company = company;
    }

    /** A target as an answer gives it; {@code month} as {@code 2026-11}. */
    record TargetBody(String month, SalesTarget.Kind of, String key, Money amount) {

        static TargetBody of(SalesTarget target) {
            return new TargetBody(target.month().toString(), target.of(), target.key(), target.amount());
        }
    }

    /** A target as a request gives it. */
    record TargetInput(@Nullable Money amount) {}

    @GET
    @Permission("report.read")
    @Operation(
            summary =
                    "Lists targets by month, of some months from one on; this one and the eleven after it when none is named")
    public PageBody<TargetBody> list(
            @QueryParam("from") @Nullable String from, @QueryParam("months") @DefaultValue("12") int months) {
        YearMonth first = from == null ? YearMonth.from(company.today()) : ForecastResource.month(from);
        return new PageBody<>(
                targets.targets(first, months).stream().map(TargetBody::of).toList(), Optional.empty());
    }

    @GET
    @Path("{month}/{of}/{key}")
    @Permission("report.read")
    @Operation(summary = "The target of the company (all), a user, a team or a product in a month")
    public Response get(
            @PathParam("month") String month, @PathParam("of") SalesTarget.Kind of, @PathParam("key") String key) {
        return ok(found(month, of, key));
    }

    @PUT
    @Path("{month}/{of}/{key}")
    @Permission("sales-target.write")
    @Operation(summary = "Sets a target; If-Match replaces the one that there is")
    public Response put(
            @PathParam("month") String month,
            @PathParam("of") SalesTarget.Kind of,
            @PathParam("key") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable TargetInput body) {
        TargetInput input = ActionInput.needed(body, "", "A target is an object with an amount.");
        Money amount = ActionInput.needed(input.amount(), "/amount", "A target has an amount.");
        return ok(targets.save(new SalesTarget(
                ForecastResource.month(month),
                of,
                key,
                amount,
                Versions.given(ifMatch).orElse(0))));
    }

    @DELETE
    @Path("{month}/{of}/{key}")
    @Permission("sales-target.write")
    @Operation(summary = "Takes a target away")
    public void remove(
            @PathParam("month") String month,
            @PathParam("of") SalesTarget.Kind of,
            @PathParam("key") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        SalesTarget target = found(month, of, key);
        targets.remove(new SalesTarget(
                target.month(),
                of,
                key,
                target.amount(),
                Versions.given(ifMatch).orElse(target.version())));
    }

    private SalesTarget found(String month, SalesTarget.Kind of, String key) {
        YearMonth read = ForecastResource.month(month);
        return Codes.read(key)
                .flatMap(plain -> targets.find(read, of, plain))
                .orElseThrow(() -> new NotFoundException("sales-target", key));
    }

    private static Response ok(SalesTarget target) {
        return Versions.ok(TargetBody.of(target), target.version());
    }
}
