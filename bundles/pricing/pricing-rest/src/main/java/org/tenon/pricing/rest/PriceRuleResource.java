package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.tenon.customer.CustomerId;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.PriceRuleId;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/price-lists/{list}/rules}. Lists are named by id or code. */
@Component(service = PriceRuleResource.class)
@RestResource
@Path("price-lists/{list}/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "price-lists")
public final class PriceRuleResource {

    private static final String FIRST = "/0";

    private final PriceListService lists;
    private final Company company;
    private final CustomersOwn customers;

    @Activate
    public PriceRuleResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService lists,
            @Reference Company company,
            @Reference CustomersOwn customers) {
        this.lists = lists;
        this.company = company;
        this.customers = customers;
    }

    @GET
    @Permission("price.read")
    @Operation(
            summary = "Lists the rules of a price list, oldest first",
            description =
                    "Who does not see all customers gets no rules for those that he does not see: a page may have fewer.")
    public PageBody<RuleBody> list(@PathParam("list") String list, @BeanParam Paging paging) {
        return PageBody.of(customers
                .seen(lists.rules(id(list), paging.request()), PriceRuleResource::whose)
                .map(RuleBody::of));
    }

    @POST
    @Permission("price.write")
    @Operation(
            summary = "Adds a rule to a price list",
            description =
                    "For whom: product or category (neither: all products), customer or group (neither: everybody), channel,"
                            + " minQuantity, maxQuantity, minAmount and maxAmount (quantity times list price), attribute. What it"
                            + " does, one of: price; discountPercent; a chain in this order: price, markupPercent,"
                            + " discountPercent, roundTo, surcharge (negative takes off), minMargin, maxMargin; formula, an"
                            + " expression over list_price, unit_price, cost and quantity with + - * / ( ) min max"
                            + " round(value, multiple); flatPrice, after which no rule is looked at; cost, what a unit costs the"
                            + " company; minimumPrice and maximumPrice, which limit the list's price. base is list, cost or"
                            + " another list's id or code: what a change starts from. combinable is for the policy priority."
                            + " validTo is the last day on which the rule holds. Rules without sequence come"
                            + " after those that have one.")
    public Response add(@PathParam("list") String list, @Nullable RuleInput body) {
        PriceListId id = id(list);
        RuleInput input = Reading.body(body, "an object with a price, a discountPercent or another effect");
        Violations violations = new Violations();
        Optional<NewPriceRule> rule = input.rule(violations, "", lists::named);
        violations.throwIfAny();
        PriceRule added = add(id, List.of(rule.orElseThrow()), "").get(0);
        return Response.created(URI.create("/api/price-lists/" + id + "/rules/" + added.id()))
                .entity(RuleBody.of(added))
                .build();
    }

    @POST
    @Path("bulk")
    @Permission("price.write")
    @Operation(summary = "Adds many rules to a price list, all or none", description = "At most 10,000 at once.")
    @ApiResponse(responseCode = "201", description = "Added")
    public Response addAll(@PathParam("list") String list, @Nullable RulesInput body) {
        PriceListId id = id(list);
        List<PriceRule> added =
                add(id, Reading.body(body, "an object with rules").all(lists::named), "/rules");
        return Response.created(URI.create("/api/price-lists/" + id + "/rules"))
                .entity(new PageBody<>(added.stream().map(RuleBody::of).toList(), Optional.empty()))
                .build();
    }

    @GET
    @Path("{rule}")
    @Permission("price.read")
    @Operation(summary = "A rule of a price list, ended or not")
    public RuleBody get(@PathParam("list") String list, @PathParam("rule") PriceRuleId rule) {
        return RuleBody.of(found(id(list), rule));
    }

    @POST
    @Path("{rule}/end")
    @Permission("price.write")
    @Operation(
            summary = "Ends a rule on a day, or today",
            description = "end is exclusive: the first day on which the rule holds no more.")
    public RuleBody end(
            @PathParam("list") String list, @PathParam("rule") PriceRuleId rule, @Nullable RuleEndInput body) {
        PriceRule found = found(id(list), rule);
        return RuleBody.of(lists.endRule(
                found.list(),
                found.id(),
                Optional.ofNullable(body).flatMap(RuleEndInput::end).orElseGet(company::today)));
    }

    @DELETE
    @Path("{rule}")
    @Permission("price.write")
    @Operation(summary = "Ends a rule today; it stays, so that earlier prices can be explained")
    public void delete(@PathParam("list") String list, @PathParam("rule") PriceRuleId rule) {
        PriceRule found = found(id(list), rule);
        lists.endRule(found.list(), found.id(), company.today());
    }

    static Optional<CustomerId> whose(PriceRule rule) {
        return rule.definition().scope().customer();
    }

    /** One for a customer whom the caller does not see is not found. */
    private PriceRule found(PriceListId list, PriceRuleId rule) {
        return lists.findRule(list, rule)
                .filter(one -> customers.sees(whose(one)))
                .orElseThrow(() -> new NotFoundException("price-rule", rule.value()));
    }

    private PriceListId id(String list) {
        return PriceListResource.found(list, lists).id();
    }

    /** @param place where in the body the rules are; a single rule is the body itself */
    private List<PriceRule> add(PriceListId list, List<NewPriceRule> rules, String place) {
        try {
            return lists.addRules(list, rules);
        } catch (InvalidRequestException refused) {
            throw Reading.moved(
                    refused,
                    pointer -> place.isEmpty() && pointer.startsWith(FIRST)
                            ? pointer.substring(FIRST.length())
                            : place + pointer);
        }
    }
}
