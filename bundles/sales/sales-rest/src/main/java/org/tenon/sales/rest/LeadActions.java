package org.tenon.sales.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.sales.LeadConversion;
import org.tenon.sales.LeadId;
import org.tenon.sales.LeadScore;
import org.tenon.sales.OpportunityDetails;

/** What the actions on a lead take along and answer. */
final class LeadActions {

    /** What a lead becomes: an opportunity of a new customer, or of one that is there. */
    record Convert(
            Optional<CustomerId> customer,
            @Nullable String title,
            @Nullable String stage,
            @Nullable Money amount,
            @Nullable LocalDate closeDate) {

        /** An opportunity's checks, whosever it will be. */
        LeadConversion conversion() {
            OpportunityDetails checked = new OpportunityInput(
                            customer.orElse(SOMEBODY),
                            title,
                            stage,
                            amount,
                            closeDate,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())
                    .details();
            return new LeadConversion(
                    customer, checked.title(), checked.stage(), checked.amount(), checked.closeDate());
        }
    }

    /** Why nothing came of it. */
    record Lose(@Nullable String reason) {}

    /** What one thing does to the chances. */
    record ReasonBody(String attribute, String value, BigDecimal factor) {}

    /** How likely it is converted, and why. */
    record ScoreBody(LeadId lead, Optional<Percent> probability, int converted, int lost, List<ReasonBody> reasons) {

        static ScoreBody of(LeadScore score) {
            return new ScoreBody(
                    score.lead(),
                    score.probability(),
                    score.converted(),
                    score.lost(),
                    score.reasons().stream()
                            .map(each -> new ReasonBody(each.attribute(), each.value(), each.factor()))
                            .toList());
        }
    }

    /** In place of the customer who is not there yet, while the rest is checked. */
    private static final CustomerId SOMEBODY = new CustomerId("new");

    private LeadActions() {}
}
