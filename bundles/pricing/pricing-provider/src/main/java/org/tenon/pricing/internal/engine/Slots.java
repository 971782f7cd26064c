package org.tenon.pricing.internal.engine;

import java.util.Arrays;

/** The places of a hash table that holds numbers: open addressing, at most two thirds full. */
final class Slots {

    private static final int FREE = -1;

    private int[] numbers = empty(8);
    private int used;

    /** Says whether the number at a place is the one that is looked for. */
    @FunctionalInterface
    interface Match {
        boolean is(int number);
    }

    /** Tells a number's hash, when the table grows. */
    @FunctionalInterface
    interface Hash {
        int of(int number);
    }

    /** Spreads what lies close together. */
    static int mixed(long value) {
        long spread = (value ^ value >>> 32) * 0x9E3779B97F4A7C15L;
        return (int) (spread ^ spread >>> 32);
    }

    /** @return the number, or -1 */
    int find(int hash, Match match) {
        int mask = numbers.length - 1;
        for (int place = hash & mask; ; place = (place + 1) & mask) {
            int number = numbers[place];
            if (number == FREE || match.is(number)) {
                return number;
            }
        }
    }

    /** Takes in a number that is not there. */
    void add(int hash, int number, Hash hashes) {
        if (used * 3 >= numbers.length * 2) {
            grow(hashes);
        }
        put(hash, number);
        used++;
    }

    private void grow(Hash hashes) {
        int[] before = numbers;
        numbers = empty(before.length * 2);
        for (int number : before) {
            if (number != FREE) {
                put(hashes.of(number), number);
            }
        }
    }

    private void put(int hash, int number) {
        int mask = numbers.length - 1;
        int place = hash & mask;
        while (numbers[place] != FREE) {
            place = (place + 1) & mask;
        }
        numbers[place] = number;
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
