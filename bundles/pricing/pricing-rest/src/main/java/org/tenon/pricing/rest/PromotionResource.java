package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
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
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.CouponService;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionId;
import org.tenon.pricing.PromotionService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/promotions}. A provider of pricing may have none: prices are served all the same. */
@Component(service = PromotionResource.class)
@RestResource
@Path("promotions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "promotions")
public final class PromotionResource {

    private final @Nullable PromotionService promotions;
    private final PriceListService lists;
    private final Company company;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CouponService coupons;

    @Activate
    public PromotionResource(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    PromotionService promotions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService lists,
            @Reference Company company) {
        this.promotions = promotions;
        this.lists = lists;
        this.company = company;
    }

    @GET
    @Permission("price.read")
    @Operation(summary = "Lists promotions by code")
    public PageBody<PromotionBody> list(@BeanParam Paging paging) {
        return PageBody.of(promotions().list(paging.request()).map(PromotionBody::of));
    }

    @POST
    @Permission("price.write")
    @Operation(
            summary = "Makes a promotion",
            description =
                    "It looks at the priced lines of a document. Earned when the lines in bought (products and a category; left"
                            + " out: all) come to minQuantity and minAmount (minAmountOf net or gross), and its coupon, if any,"
                            + " is shown. Gives one of: discountPercent, on the lines in discountOn or, without it, on the"
                            + " document; amountOff the document, which lowers its net or gross amount (amountOf); free units"
                            + " for each buy units, the cheapest of goods. cap is the most that it takes off. combination:"
                            + " additive (on the prices before promotions), compound (on what is left), best (one of these),"
                            + " exclusive (alone). Lower sequence first. couponUses and couponUsesPerCustomer say how often"
                            + " its coupon may be used: a quote that is accepted and an order that is confirmed use it.")
    public Response create(@Nullable PromotionInput body) {
        Promotion made = promotions()
                .create(Reading.body(body, "an object with code, name, currency and what it gives")
                        .promotion(lists::named));
        return Response.created(URI.create("/api/promotions/" + made.id()))
                .entity(PromotionBody.of(made))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("price.read")
    @Operation(summary = "A promotion, ended or not")
    public PromotionBody get(@PathParam("id") PromotionId id) {
        return promotions()
                .find(id)
                .map(PromotionBody::of)
                .orElseThrow(() -> new NotFoundException("promotion", id.value()));
    }

    @POST
    @Path("{id}/end")
    @Permission("price.write")
    @Operation(
            summary = "Ends a promotion on a day, or today",
            description = "end is exclusive: the first day on which it holds no more.")
    public PromotionBody end(@PathParam("id") PromotionId id, @Nullable RuleEndInput body) {
        return PromotionBody.of(promotions()
                .end(id, Optional.ofNullable(body).flatMap(RuleEndInput::end).orElseGet(company::today)));
    }

    @GET
    @Path("{id}/uses")
    @Permission("price.read")
    @Operation(
            summary = "How often a promotion's coupon was used",
            description =
                    "By quotes that were accepted and orders that were confirmed, without those that were cancelled.")
    public CouponUsesBody uses(@PathParam("id") PromotionId id) {
        return NotOffered.needed(coupons, "uses of coupons")
                .uses(id)
                .map(CouponUsesBody::of)
                .orElseThrow(() -> new NotFoundException("coupon", id.value()));
    }

    private PromotionService promotions() {
        if (promotions == null) {
            throw new ConflictException(
                    "pricing.no-promotions", "The provider of prices that is installed has no promotions.", Map.of());
        }
        return promotions;
    }
}
