package org.tenon.inventory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenon.inventory.CostingMethod;

/** Whatever comes and goes, by whatever method: what stock is worth is what came less what went, and nothing is lost by rounding. */
class LayersTest {

    private static final int RUNS = 400;
    private static final int MOVES = 60;

    private static BigDecimal decimal(Random random, int bound) {
        // 7 leaves remainders wherever it divides.
        return BigDecimal.valueOf(1 + random.nextInt(bound)).divide(BigDecimal.valueOf(7), 6, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @EnumSource
    void the_value_is_what_came_less_what_went(CostingMethod method) {
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            Layers layers = new Layers(
                    method, method == CostingMethod.STANDARD ? Optional.of(new BigDecimal("3.3")) : Optional.empty());
            BigDecimal value = BigDecimal.ZERO;
            BigDecimal quantity = BigDecimal.ZERO;
            for (int i = 0; i < MOVES; i++) {
                BigDecimal moved = decimal(random, 100);
                String lot = random.nextBoolean() ? "A" : "B";
                switch (random.nextInt(5)) {
                    case 0, 1 -> {
                        value = value.add(layers.in("receipt/" + i, lot, moved, moved.multiply(decimal(random, 50))));
                        quantity = quantity.add(moved);
                    }
                    case 2, 3 -> {
                        value = value.subtract(layers.out(lot, moved));
                        quantity = quantity.subtract(moved);
                    }
                    default -> {
                        value = value.subtract(
                                layers.takeBack("receipt/" + random.nextInt(i + 1), lot, moved, decimal(random, 50)));
                        quantity = quantity.subtract(moved);
                    }
                }
                assertThat(layers.amount())
                        .as("%s, seed %s, move %s", method, seed, i)
                        .isEqualByComparingTo(value);
                assertThat(layers.quantity()).isEqualByComparingTo(quantity);
                if (quantity.signum() == 0) {
                    assertThat(layers.all()).isEmpty();
                }
                assertThat(layers.all())
                        .as("what is there and what is missing are not both")
                        .satisfiesAnyOf(
                                all -> assertThat(all).allMatch(layer -> layer.quantity.signum() > 0),
                                all -> assertThat(all).allMatch(layer -> layer.quantity.signum() < 0));
            }
        }
    }
}
