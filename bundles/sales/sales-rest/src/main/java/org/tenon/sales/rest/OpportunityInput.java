package org.tenon.sales.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.OpportunityDetails;

/** What can be said of an opportunity, as a request gives it. */
record OpportunityInput(
        @Nullable CustomerId customer,
        @Nullable String title,
        @Nullable String stage,
        @Nullable Money amount,
        @Nullable LocalDate closeDate,
        Optional<String> owner,
        Optional<String> pipeline,
        Optional<ProductId> product,
        Optional<String> competitor,
        Optional<String> lostReason) {

    private static final int MAX_TITLE = 200;

    static OpportunityInput of(OpportunityDetails details) {
        return new OpportunityInput(
                details.customer(),
                details.title(),
                details.stage(),
                details.amount(),
                details.closeDate(),
                details.owner(),
                details.pipeline(),
                details.product(),
                details.competitor(),
                details.lostReason());
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing or out of bounds */
    OpportunityDetails details() {
        Violations violations = new Violations();
        violations.check(customer != null, "/customer", "required", "An opportunity names a customer.");
        violations.check(
                title != null && !title.isBlank() && title.length() <= MAX_TITLE,
                "/title",
                title == null ? "required" : "text.length",
                "A title has 1 to " + MAX_TITLE + " characters.");
        violations.check(stage != null, "/stage", "required", "An opportunity is in a stage of the pipeline.");
        if (violations.check(amount != null, "/amount", "required", "An opportunity has an amount.")) {
            violations.check(!amount.isNegative(), "/amount", "money.negative", "The amount is zero or more.");
        }
        violations.check(closeDate != null, "/closeDate", "required", "An opportunity is decided on some day.");
        competitor.ifPresent(name -> violations.check(
                !name.isBlank() && name.length() <= OpportunityDetails.MAX_COMPETITOR,
                "/competitor",
                "text.length",
                "A competitor has 1 to " + OpportunityDetails.MAX_COMPETITOR + " characters."));
        violations.throwIfAny();
        return new OpportunityDetails(
                customer, title, stage, amount, closeDate, owner, pipeline, product, competitor, lostReason);
    }
}
