package org.tenon.sales.internal;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.catalog.ProductService;
import org.tenon.customer.BuyingTermsService;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.LostReason;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.PipelineStage;
import org.tenon.sales.SalesPipeline;

/** What an opportunity may say, within one transaction. */
final class OpportunityChecks {

    private static final int MAX_OWNER = 200;

    private final EntityManager em;
    private final SalesSettings settings;
    private final BuyingTermsService customers;
    private final ProductService products;

    OpportunityChecks(EntityManager em, SalesSettings settings, BuyingTermsService customers, ProductService products) {
        this.em = em;
        this.settings = settings;
        this.customers = customers;
        this.products = products;
    }

    /**
     * @param before what it said before; empty for a new one. What it says still is not looked up again
     * @return the stage that it is in
     * @throws InvalidRequestException with all that is wrong
     */
    PipelineStage stage(OpportunityDetails details, Optional<OpportunityRow> before) {
        Violations violations = new Violations();
        StorableDates.check(violations, details.closeDate(), "/closeDate");
        violations.check(
                before.filter(row -> row.customer.equals(details.customer().value()))
                                .isPresent()
                        || customers.termsOf(details.customer()).isPresent(),
                "/customer",
                "customer.unknown",
                "There is no customer " + details.customer() + ".");
        violations.check(
                details.owner()
                        .map(user -> !user.isBlank() && user.length() <= MAX_OWNER)
                        .orElse(true),
                "/owner",
                "text.length",
                "An owner has 1 to " + MAX_OWNER + " characters.");
        details.product()
                .filter(product -> before.filter(row -> product.value().equals(row.product))
                        .isEmpty())
                .ifPresent(product -> violations.check(
                        products.find(product).isPresent(),
                        "/product",
                        "product.unknown",
                        "There is no product " + product + "."));
        Optional<PipelineStage> stage = stage(violations, details);
        stage.ifPresent(reached -> checkReason(violations, details, reached, before));
        violations.throwIfAny();
        return stage.orElseThrow();
    }

    private Optional<PipelineStage> stage(Violations violations, OpportunityDetails details) {
        String code = details.pipeline().orElse(SalesPipeline.DEFAULT);
        Optional<Pipeline> pipeline = new PipelineStore(em, settings).pipeline(code);
        violations.check(
                pipeline.isPresent(), "/pipeline", "opportunity.unknown-pipeline", "There is no such pipeline.");
        Optional<PipelineStage> stage = pipeline.flatMap(found -> found.stage(details.stage()));
        violations.check(
                pipeline.isEmpty() || stage.isPresent(),
                "/stage",
                "opportunity.unknown-stage",
                "The pipeline has no such stage; it has "
                        + pipeline.map(found -> String.join(", ", found.names()))
                                .orElse("none") + ".");
        return stage;
    }

    private void checkReason(
            Violations violations, OpportunityDetails details, PipelineStage stage, Optional<OpportunityRow> before) {
        if (!stage.loses()) {
            violations.check(
                    details.lostReason().isEmpty(),
                    "/lostReason",
                    "opportunity.lost-reason",
                    "What is not lost has no reason for it.");
            return;
        }
        boolean kept = before.filter(row -> row.stage.equals(stage.name())
                        && details.lostReason().equals(Optional.ofNullable(row.lostReason)))
                .isPresent();
        if (kept) {
            return;
        }
        List<String> active = LostReasons.all(em).stream()
                .filter(LostReason::active)
                .map(LostReason::code)
                .toList();
        violations.check(
                details.lostReason().map(active::contains).orElse(active.isEmpty()),
                "/lostReason",
                "opportunity.lost-reason",
                active.isEmpty()
                        ? "No reasons for losing are kept here."
                        : "What is lost says why: " + String.join(", ", active) + ".");
    }
}
