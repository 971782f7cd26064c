package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.order.OrderId;

/**
 * When could an order be installed?
 *
 * @param from the first day; empty for the day on which its goods are there
 * @param days how many days are looked at, 1 to 60
 * @param engineer whose slots; empty for those of all who can
 * @param duration how long it takes; empty for what its products demand
 */
public record SlotQuery(
        OrderId order, Optional<LocalDate> from, int days, Optional<EngineerId> engineer, Optional<Duration> duration) {

    public static final int MAX_DAYS = 60;

    public SlotQuery {
        requireNonNull(order, "order");
        requireNonNull(from, "from");
        requireNonNull(engineer, "engineer");
        requireNonNull(duration, "duration");
    }

    public static SlotQuery of(OrderId order) {
        return new SlotQuery(order, Optional.empty(), 14, Optional.empty(), Optional.empty());
    }
}
