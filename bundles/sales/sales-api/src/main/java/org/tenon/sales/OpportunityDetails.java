package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;

/**
 * What is known of a chance to sell and can be changed.
 *
 * @param title 1 to 200 characters
 * @param stage one of the configured pipeline's, without regard to case
 * @param amount what it may bring, zero or more
 * @param closeDate when it is expected to be decided
 * @param owner the user who works on it; empty for the one who records it
 * @param pipeline whose stage it is in; empty for {@link SalesPipeline#DEFAULT}, which is read as empty, too
 * @param product what it is mostly about
 * @param competitor who else is asked, or has won it; 1 to {@value #MAX_COMPETITOR} characters
 * @param lostReason the code of a {@link LostReason}; only in a stage of 0 %, where it is needed as soon as there are active ones
 */
public record OpportunityDetails(
        CustomerId customer,
        String title,
        String stage,
        Money amount,
        LocalDate closeDate,
        Optional<String> owner,
        Optional<String> pipeline,
        Optional<ProductId> product,
        Optional<String> competitor,
        Optional<String> lostReason) {

    public static final int MAX_COMPETITOR = 200;

    public OpportunityDetails {
        requireNonNull(customer, "customer");
        requireNonNull(stage, "stage");
        requireNonNull(amount, "amount");
        requireNonNull(closeDate, "closeDate");
        requireNonNull(owner, "owner");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(product, "product");
        requireNonNull(competitor, "competitor");
        requireNonNull(lostReason, "lostReason");
        competitor.ifPresent(name -> {
            if (name.isBlank() || name.length() > MAX_COMPETITOR) {
                throw new IllegalArgumentException("a competitor has 1 to " + MAX_COMPETITOR + " characters");
            }
        });
        if (title.isBlank() || title.length() > 200) {
            throw new IllegalArgumentException("an opportunity's title has 1 to 200 characters");
        }
        if (amount.isNegative()) {
            throw new IllegalArgumentException("an opportunity's amount is zero or more");
        }
    }

    /** A chance on the default pipeline, of which nothing else is known. */
    public OpportunityDetails(
            CustomerId customer,
            String title,
            String stage,
            Money amount,
            LocalDate closeDate,
            Optional<String> owner) {
        this(
                customer,
                title,
                stage,
                amount,
                closeDate,
                owner,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, somewhere else in its pipeline. */
    public OpportunityDetails in(String otherStage) {
        return new OpportunityDetails(
                customer, title, otherStage, amount, closeDate, owner, pipeline, product, competitor, lostReason);
    }

    public OpportunityDetails on(String otherPipeline) {
        return new OpportunityDetails(
                customer,
                title,
                stage,
                amount,
                closeDate,
                owner,
                Optional.of(otherPipeline),
                product,
                competitor,
                lostReason);
    }

    public OpportunityDetails about(ProductId someProduct) {
        return new OpportunityDetails(
                customer,
                title,
                stage,
                amount,
                closeDate,
                owner,
                pipeline,
                Optional.of(someProduct),
                competitor,
                lostReason);
    }

    public OpportunityDetails against(String someCompetitor) {
        return new OpportunityDetails(
                customer,
                title,
                stage,
                amount,
                closeDate,
                owner,
                pipeline,
                product,
                Optional.of(someCompetitor),
                lostReason);
    }

    public OpportunityDetails because(String reason) {
        return new OpportunityDetails(
                customer, title, stage, amount, closeDate, owner, pipeline, product, competitor, Optional.of(reason));
    }
}
