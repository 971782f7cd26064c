package org.tenon.sales.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.Percent;
import org.tenon.sales.LineChoice;

/** What is found without trying every combination is what trying every combination finds. */
class CombinationTest {

    private static final int QUOTES = 500;

    private final Random random = new Random(7);

    private LineFacts line(int number) {
        BigDecimal list = BigDecimal.valueOf(random.nextInt(200));
        BigDecimal asked =
                list.multiply(BigDecimal.valueOf(50 + random.nextInt(60))).movePointLeft(2);
        BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(9));
        Optional<BigDecimal> cost =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(150)));
        Optional<LineChoice> choice =
                switch (random.nextInt(4)) {
                    case 0 -> Optional.of(LineChoice.optional());
                    case 1 -> Optional.of(LineChoice.oneOf("a"));
                    case 2 -> Optional.of(LineChoice.oneOf("b"));
                    default -> Optional.empty();
                };
        return new LineFacts(
                Integer.toString(number),
                quantity,
                list,
                list,
                asked,
                asked.multiply(quantity),
                cost,
                quantity,
                choice);
    }

    private List<LineFacts> quote() {
        List<LineFacts> lines = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            lines.add(line(i));
        }
        return lines;
    }

    private static List<List<LineFacts>> all(List<LineFacts> lines) {
        List<List<LineFacts>> all = new ArrayList<>();
        for (int mask = 0; mask < 1 << lines.size(); mask++) {
            List<LineFacts> taken = new ArrayList<>();
            boolean fixed = true;
            for (int i = 0; i < lines.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    taken.add(lines.get(i));
                } else {
                    fixed &= lines.get(i).choice().isPresent();
                }
            }
            if (fixed && one(lines, taken, "a") && one(lines, taken, "b")) {
                all.add(taken);
            }
        }
        return all;
    }

    private static boolean one(List<LineFacts> lines, List<LineFacts> taken, String group) {
        return count(taken, group) == Math.min(1, count(lines, group));
    }

    private static long count(List<LineFacts> lines, String group) {
        return lines.stream()
                .filter(line -> line.choice().flatMap(LineChoice::group).equals(Optional.of(group)))
                .count();
    }

    private static BigDecimal averageOf(List<LineFacts> lines) {
        return Figures.averageDiscount(Figures.listValue(lines), Figures.askedValue(lines));
    }

    @Test
    void finds_the_dearest() {
        for (int i = 0; i < QUOTES; i++) {
            List<LineFacts> lines = quote();
            BigDecimal dearest = all(lines).stream()
                    .map(each -> Combination.sum(each, LineFacts::net))
                    .max(BigDecimal::compareTo)
                    .orElseThrow();

            assertThat(Combination.sum(Combination.largest(lines, LineFacts::net), LineFacts::net))
                    .isEqualByComparingTo(dearest);
        }
    }

    @Test
    void finds_the_largest_average_discount() {
        for (int i = 0; i < QUOTES; i++) {
            List<LineFacts> lines = quote();
            Optional<BigDecimal> largest = all(lines).stream()
                    .filter(each -> Figures.listValue(each).signum() > 0)
                    .map(CombinationTest::averageOf)
                    .max(BigDecimal::compareTo);

            BigDecimal found = averageOf(Figures.worstOnAverage(lines));

            assertThat(found).isEqualByComparingTo(largest.orElse(BigDecimal.ZERO));
        }
    }

    @Test
    void finds_a_margin_that_is_too_low_in_some_combination() {
        Percent limit = Percent.of("20");
        for (int i = 0; i < QUOTES; i++) {
            List<LineFacts> lines = quote();
            boolean some = all(lines).stream().anyMatch(each -> {
                BigDecimal net = Combination.sum(each, LineFacts::netOfKnown);
                BigDecimal cost = Combination.sum(each, LineFacts::costValue);
                return net.subtract(cost).compareTo(net.multiply(limit.fraction())) < 0;
            });

            assertThat(Figures.marginIsBelow(lines, limit)).isEqualTo(some);
        }
    }
}
