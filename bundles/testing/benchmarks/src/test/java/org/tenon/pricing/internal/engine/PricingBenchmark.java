package org.tenon.pricing.internal.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.tenon.pricing.PriceResult;

/** What the engine takes for a basket, taxes and traces included, in a book of {@code rules} rules. */
public class PricingBenchmark {

    private static final int LINES = 20_000;

    /** Baskets, one after the other, so that no line is in the processor's cache because it was just priced. */
    private static final class Baskets {

        private final PricingEngine engine = new PricingEngine("benchmark@1.0.0");
        private final Basket[] baskets;
        private int next;

        private Baskets(MillionRules book, ListRules rules, int count, int lines) {
            baskets = new Basket[count];
            for (int i = 0; i < count; i++) {
                baskets[i] = book.basket(rules, lines);
            }
        }

        private PriceResult price() {
            next = (next + 1) % baskets.length;
            return engine.price(baskets[next]);
        }
    }

    /** The index. */
    @State(Scope.Benchmark)
    public static class Indexed {

        @Param("1000000")
        int rules;

        @Param({"1", "10", "100", "1000", "5000"})
        int lines;

        private Baskets baskets;

        @Setup(Level.Trial)
        public void fill() {
            MillionRules book = new MillionRules(rules);
            baskets = new Baskets(book, book.index(), Math.max(4, LINES / lines), lines);
        }
    }

    /** Every rule looked at for every line. */
    @State(Scope.Benchmark)
    public static class Naive {

        @Param("1000000")
        int rules;

        private Baskets baskets;

        @Setup(Level.Trial)
        public void fill() {
            MillionRules book = new MillionRules(rules);
            baskets = new Baskets(book, book.naive(), LINES, 1);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public PriceResult indexed(Indexed book) {
        return book.baskets.price();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public PriceResult naive(Naive book) {
        return book.baskets.price();
    }
}
