package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.Quote;
import org.tenon.sales.Solution;
import org.tenon.sales.SolutionRequest;
import org.tenon.sales.SolutionRule;
import org.tenon.sales.SolutionService;

/** {@code /api/solutions}: what answers a customer's need, and the quote of it. */
@Component(service = SolutionResource.class)
@RestResource
@Path("solutions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "solutions")
public final class SolutionResource {

    private final SolutionService solutions;

    @Activate
    public SolutionResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) SolutionService solutions) {
        this.solutions = solutions;
    }

    /**
     * A solution as it is wished for.
     *
     * @param options how many of each; what the template proposes when left out
     * @param customer whom a quote is for, unless it is for an opportunity
     */
    record SolutionInput(
            @Nullable String template,
            Optional<Map<String, @Nullable BigDecimal>> options,
            Optional<CustomerId> customer,
            Optional<OpportunityId> opportunity) {

        SolutionRequest request() {
            Violations violations = new Violations();
            violations.check(template != null, "/template", "required", "A solution is of a template.");
            violations.check(
                    Codes.read(template == null ? "" : template).isPresent(),
                    "/template",
                    "solution.code",
                    "No template is called so.");
            violations.check(
                    options.orElse(Map.of()).values().stream().allMatch(Objects::nonNull),
                    "/options",
                    "required",
                    "Of each option there are some.");
            violations.throwIfAny();
            return new SolutionRequest(template, Map.copyOf(options.orElse(Map.of())));
        }
    }

    /** A product of a solution. */
    record LineBody(ProductId product, BigDecimal quantity) {}

    /** What to put in and what to leave out. */
    record FixBody(Set<String> add, Set<String> remove) {}

    /** A rule that is broken, and what mends it. */
    record BrokenBody(SolutionRule.Kind rule, List<String> options, String message, List<FixBody> fixes) {

        static BrokenBody of(Solution.Broken broken) {
            return new BrokenBody(
                    broken.rule().kind(),
                    broken.rule().options(),
                    broken.message(),
                    broken.fixes().stream()
                            .map(fix -> new FixBody(fix.add(), fix.remove()))
                            .toList());
        }
    }

    /** A solution, and whether it can be. */
    record SolutionBody(
            String template,
            boolean possible,
            Map<String, BigDecimal> options,
            List<LineBody> lines,
            List<BrokenBody> broken) {

        static SolutionBody of(Solution solution) {
            return new SolutionBody(
                    solution.template(),
                    solution.broken().isEmpty(),
                    solution.options(),
                    solution.lines().stream()
                            .map(line -> new LineBody(line.product(), line.quantity()))
                            .toList(),
                    solution.broken().stream().map(BrokenBody::of).toList());
        }
    }

    @POST
    @Path("check")
    @Permission("solution.read")
    @Operation(summary = "What a solution is made of, which rules it breaks, and what would mend that; changes nothing")
    @ApiResponse(responseCode = "404", description = "There is no such template")
    public SolutionBody check(@Nullable SolutionInput body) {
        return SolutionBody.of(solutions.configure(needed(body).request()));
    }

    @POST
    @Path("quotes")
    @Permission("quote.write")
    @Operation(
            summary =
                    "Begins a quote of a solution, for a customer or an opportunity; one that breaks a rule is refused")
    @ApiResponse(responseCode = "404", description = "There is no such template, customer or opportunity")
    public Response quote(@Nullable SolutionInput body) {
        SolutionInput input = needed(body);
        SolutionRequest request = input.request();
        Violations violations = new Violations();
        violations.check(
                input.customer().isPresent() != input.opportunity().isPresent(),
                "/customer",
                "solution.for-whom",
                "A quote is for a customer or for an opportunity.");
        violations.throwIfAny();
        Quote quote = input.opportunity()
                .map(opportunity -> solutions.quote(request, opportunity))
                .orElseGet(() -> solutions.quote(request, input.customer().orElseThrow()));
        return QuoteResource.created(quote);
    }

    private static SolutionInput needed(@Nullable SolutionInput body) {
        return ActionInput.needed(body, "", "A solution is an object with template and options.");
    }
}
