package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.persistence.Utc;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.PipelineStage;
import org.tenon.sales.SalesPipeline;

/** An opportunity as it is kept. */
@Entity
@Table(name = "sales_opportunity")
class OpportunityRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "customer_id")
    String customer;

    @Column(name = "title")
    String title;

    @Column(name = "stage")
    String stage;

    /** The stage's when it was reached; counts only once the pipeline has that stage no more. */
    @Column(name = "probability")
    BigDecimal probability;

    @Column(name = "amount")
    BigDecimal amount;

    @Column(name = "currency")
    String currency;

    @Column(name = "close_date")
    LocalDate closeDate;

    @Column(name = "owner")
    String owner;

    @Column(name = "pipeline")
    String pipeline;

    @Column(name = "product_id")
    @Nullable
    String product;

    @Column(name = "competitor")
    @Nullable
    String competitor;

    @Column(name = "lost_reason")
    @Nullable
    String lostReason;

    /** The stage that it came from; empty while it is in its first one. */
    @Column(name = "stage_before")
    @Nullable
    String stageBefore;

    @Column(name = "stage_since")
    LocalDateTime stageSince;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Version
    @Column(name = "version")
    long version;

    /** @return whether it reached another stage */
    boolean write(OpportunityDetails details, PipelineStage reached, String ownedBy, Instant now) {
        String into = details.pipeline().orElse(SalesPipeline.DEFAULT);
        boolean moved = !reached.name().equals(stage) || !into.equals(pipeline);
        if (moved) {
            stageBefore = stage;
            stageSince = Utc.column(now);
        }
        pipeline = into;
        product = details.product().map(ProductId::value).orElse(null);
        competitor = details.competitor().orElse(null);
        lostReason = details.lostReason().orElse(null);
        customer = details.customer().value();
        title = details.title();
        stage = reached.name();
        probability = reached.probability().value();
        amount = details.amount().amount();
        currency = details.amount().currency().getCurrencyCode();
        closeDate = details.closeDate();
        owner = ownedBy;
        return moved;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    OpportunityDetails details() {
        return new OpportunityDetails(
                new CustomerId(customer),
                title,
                stage,
                new Money(amount, currency()),
                closeDate,
                Optional.of(owner),
                Optional.of(pipeline).filter(code -> !code.equals(SalesPipeline.DEFAULT)),
                Optional.ofNullable(product).map(ProductId::new),
                Optional.ofNullable(competitor),
                Optional.ofNullable(lostReason));
    }

    Opportunity opportunity(PipelineStore pipelines, Instant now) {
        Optional<PipelineStage> at = pipelines.stage(pipeline, stage);
        Instant since = Utc.instant(stageSince);
        boolean rotten = at.flatMap(PipelineStage::rottenAfterDays)
                .map(days -> since.plus(Duration.ofDays(days)).isBefore(now))
                .orElse(false);
        return new Opportunity(
                new OpportunityId(id),
                details(),
                pipelines.probability(pipeline, stage, probability),
                Utc.instant(createdAt),
                version,
                since,
                rotten);
    }
}
