package org.tenon.rest.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * A bucket for each key, which so many tokens drop into a second until it is full; whoever comes takes one. Kept in memory: each node
 * has its own. More keys than are kept share one bucket, so that nobody fills the memory by coming from many addresses.
 */
final class TokenBuckets {

    private static final int MOST = 10_000;
    private static final String OTHERS = "";
    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** How many tokens there were at a moment. */
    private record Bucket(double tokens, long at) {}

    /** @param perSecond 0 for no limit */
    TokenBuckets(int perSecond, int burst, LongSupplier nanos) {
        if (perSecond < 0 || (perSecond > 0 && burst < 1)) {
            throw new IllegalArgumentException("a limit is 0 or more a second, and a burst of at least 1");
        }
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
    }

    /** @return empty when a token was there; otherwise how long to wait for one */
    Optional<Duration> take(String key) {
        if (perSecond == 0) {
            return Optional.empty();
        }
        if (buckets.size() >= MOST) {
            buckets.values().removeIf(bucket -> filled(bucket, nanos.getAsLong()) >= burst);
        }
        AtomicReference<Optional<Duration>> wait = new AtomicReference<>(Optional.empty());
        buckets.compute(buckets.size() < MOST || buckets.containsKey(key) ? key : OTHERS, (same, bucket) -> {
            long now = nanos.getAsLong();
            double tokens = bucket == null ? burst : filled(bucket, now);
            if (tokens >= 1) {
                return new Bucket(tokens - 1, now);
            }
            wait.set(Optional.of(Duration.ofNanos((long) Math.ceil((1 - tokens) / perSecond * NANOS))));
            return new Bucket(tokens, now);
        });
        return wait.get();
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(burst, bucket.tokens() + (now - bucket.at()) / NANOS * perSecond);
    }
}
