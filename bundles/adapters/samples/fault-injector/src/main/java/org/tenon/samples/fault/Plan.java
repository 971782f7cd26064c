package org.tenon.samples.fault;

import java.math.BigDecimal;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.tenon.pricing.PriceRequest;

/** Which calls go wrong, and how: a configuration that was read. */
final class Plan {

    private final CallFault fault;
    private final long every;
    private final long after;
    private final long millis;
    private final int kilobytes;
    private final BigDecimal price;
    private final Set<String> products;
    private final AtomicLong calls = new AtomicLong();

    /** @throws IllegalArgumentException when the configuration cannot be read */
    Plan(FaultConfig config) {
        fault = CallFault.named(config.call());
        every = config.every();
        after = config.after();
        millis = config.millis();
        kilobytes = config.kilobytes();
        price = new BigDecimal(config.price());
        products = Set.of(config.products());
        if (every < 1 || after < 0 || millis < 0 || kilobytes < 0) {
            throw new IllegalArgumentException("every is 1 or more; after, millis and kilobytes are 0 or more");
        }
    }

    /** What the next call does. */
    CallFault next(PriceRequest request) {
        if (fault == CallFault.NONE || !speaksOf(request)) {
            return CallFault.NONE;
        }
        long call = calls.incrementAndGet() - after;
        return call > 0 && call % every == 0 ? fault : CallFault.NONE;
    }

    private boolean speaksOf(PriceRequest request) {
        return products.isEmpty()
                || request.lines().stream()
                        .anyMatch(line -> products.contains(line.product().value()));
    }

    long millis() {
        return millis;
    }

    int kilobytes() {
        return kilobytes;
    }

    BigDecimal price() {
        return price;
    }

    @Override
    public String toString() {
        return fault + " every " + every + " calls after " + after;
    }
}
