package org.tenon.sales;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;

/**
 * A target was set or taken away.
 *
 * @param amount empty when it was taken away
 */
public record SalesTargetChanged(YearMonth month, SalesTarget.Kind of, String key, Optional<Money> amount, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "sales-target.changed";
    }

    @Override
    public String subject() {
        return month.toString();
    }
}
