package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Percent;

/**
 * How likely a lead is converted, by what became of the team's earlier ones.
 *
 * @param probability to two decimals; empty while the team has not both converted and lost one
 * @param reasons what speaks for and against it, the strongest first
 */
public record LeadScore(LeadId lead, Optional<Percent> probability, int converted, int lost, List<Reason> reasons) {

    /**
     * What one thing that is known of the lead does to its chances.
     *
     * @param attribute {@code country}, {@code region}, {@code source} or {@code stage}
     * @param factor how much more often it is found among the converted than among the lost: above 1 speaks for the lead. To
     *     two decimals
     */
    public record Reason(String attribute, String value, BigDecimal factor) {

        public Reason {
            requireNonNull(attribute, "attribute");
            requireNonNull(value, "value");
            requireNonNull(factor, "factor");
        }
    }

    public LeadScore {
        requireNonNull(lead, "lead");
        requireNonNull(probability, "probability");
        reasons = List.copyOf(reasons);
    }
}
