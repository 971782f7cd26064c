package org.tenon.sales.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often something may be done from one address, and from all together, within an hour from the first time. Kept in memory: each
 * node has its own.
 */
final class Allowance {

    /** More addresses than this are not told apart: nobody fills the memory by coming from many. */
    private static final int MAX_ADDRESSES = 10_000;

    private static final Duration HOUR = Duration.ofHours(1);

    private final int perAddress;
    private final int inAll;
    private final Clock clock;
    private final Map<String, Integer> used = new LinkedHashMap<>();

    private Instant until;
    private int all;

    Allowance(int perAddress, int inAll, Clock clock) {
        if (perAddress < 1 || inAll < 1) {
            throw new IllegalArgumentException("at least one an hour is allowed");
        }
        this.perAddress = perAddress;
        this.inAll = inAll;
        this.clock = clock;
        this.until = clock.instant().plus(HOUR);
    }

    /** @return empty when it may be done, and is counted; otherwise how long to wait */
    synchronized Optional<Duration> use(String address) {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            used.clear();
            all = 0;
            until = now.plus(HOUR);
        }
        String counted = used.size() < MAX_ADDRESSES || used.containsKey(address) ? address : "";
        int mine = used.getOrDefault(counted, 0);
        if (mine >= perAddress || all >= inAll) {
            return Optional.of(Duration.between(now, until));
        }
        used.put(counted, mine + 1);
        all++;
        return Optional.empty();
    }
}
