package org.tenon.switchboard.internal;

import java.util.concurrent.atomic.LongAdder;

/**
 * How long calls took: a histogram without locks. Eight buckets for each doubling, from about 1 microsecond to 68 seconds,
 * so that a percentile is right within 10 %.
 */
final class Latencies {

    private static final int SUB_BITS = 3;
    private static final int SUB_BUCKETS = 1 << SUB_BITS;
    private static final int FIRST_EXPONENT = 10;
    private static final int LAST_EXPONENT = 36;
    private static final int BUCKETS = (LAST_EXPONENT - FIRST_EXPONENT) * SUB_BUCKETS + 1;

    private final LongAdder[] counts = new LongAdder[BUCKETS];

    Latencies() {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            counts[bucket] = new LongAdder();
        }
    }

    void record(long nanos) {
        counts[bucket(nanos)].increment();
    }

    long count() {
        long sum = 0;
        for (LongAdder count : counts) {
            sum += count.sum();
        }
        return sum;
    }

    /**
     * @param share 0.99 for the time that 99 of 100 calls did not exceed
     * @return microseconds, rounded up; 0 when nothing was recorded
     */
    long percentileMicros(double share) {
        long[] snapshot = new long[BUCKETS];
        long total = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            snapshot[bucket] = counts[bucket].sum();
            total += snapshot[bucket];
        }
        long rank = (long) Math.ceil(total * share);
        long seen = 0;
        for (int bucket = 0; bucket < BUCKETS && total > 0; bucket++) {
            seen += snapshot[bucket];
            if (seen >= rank) {
                return (middleNanos(bucket) + 999) / 1_000;
            }
        }
        return 0;
    }

    private static int bucket(long nanos) {
        int exponent = 63 - Long.numberOfLeadingZeros(Math.max(nanos, 1));
        if (exponent < FIRST_EXPONENT) {
            return 0;
        }
        if (exponent >= LAST_EXPONENT) {
            return BUCKETS - 1;
        }
        int sub = (int) (nanos >>> (exponent - SUB_BITS)) & (SUB_BUCKETS - 1);
        return (exponent - FIRST_EXPONENT) * SUB_BUCKETS + sub;
    }

    private static long middleNanos(int bucket) {
        int exponent = FIRST_EXPONENT + bucket / SUB_BUCKETS;
        long width = 1L << (exponent - SUB_BITS);
        return (1L << exponent) + bucket % SUB_BUCKETS * width + width / 2;
    }
}
