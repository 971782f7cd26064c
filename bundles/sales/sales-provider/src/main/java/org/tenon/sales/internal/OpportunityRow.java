package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.persistence.Utc;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityDetails;
import org.tenon.sales.OpportunityId;

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

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Version
    @Column(name = "version")
    long version;

    void write(OpportunityDetails details, Pipeline.Stage reached, String ownedBy) {
        customer = details.customer().value();
        title = details.title();
        stage = reached.name();
        probability = reached.probability().value();
        amount = details.amount().amount();
        currency = details.amount().currency().getCurrencyCode();
        closeDate = details.closeDate();
        owner = ownedBy;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    Opportunity opportunity(Pipeline pipeline) {
        OpportunityDetails details = new OpportunityDetails(
                new CustomerId(customer), title, stage, new Money(amount, currency()), closeDate, Optional.of(owner));
        Percent chance =
                pipeline.stage(stage).map(Pipeline.Stage::probability).orElseGet(() -> new Percent(probability));
        return new Opportunity(new OpportunityId(id), details, chance, Utc.instant(createdAt), version);
    }
}
