package org.tenon.pricing.internal.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids by number, from 0 on. One that is a UUID as it is usually written takes 16 bytes; another is kept as it is. */
final class PackedIds {

    private long[] bits = new long[16];
    private final Map<Integer, String> others = new HashMap<>(0);
    private int size;

    int add(Name name) {
        int number = size++;
        if (2 * size > bits.length) {
            bits = Arrays.copyOf(bits, bits.length * 2);
        }
        bits[2 * number] = name.high();
        bits[2 * number + 1] = name.low();
        @Nullable String other = name.other();
        if (other != null) {
            others.put(number, other);
        }
        return number;
    }

    boolean is(int number, Name name) {
        @Nullable String other = name.other();
        if (other != null) {
            return other.equals(others.get(number));
        }
        return bits[2 * number] == name.high()
                && bits[2 * number + 1] == name.low()
                && (others.isEmpty() || !others.containsKey(number));
    }

    Name name(int number) {
        @Nullable String other = others.isEmpty() ? null : others.get(number);
        return new Name(bits[2 * number], bits[2 * number + 1], other);
    }

    String text(int number) {
        Name name = name(number);
        @Nullable String other = name.other();
        return other == null ? new UUID(name.high(), name.low()).toString() : other;
    }

    void trim() {
        bits = Arrays.copyOf(bits, 2 * size);
    }
}
