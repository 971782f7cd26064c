package org.tenon.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenon.pricing.PriceFormula;

/** The language of formulas. */
class PriceFormulaTest {

    private static final PriceFormula.Values VALUES = new PriceFormula.Values(
            new BigDecimal("10"), new BigDecimal("9"), Optional.of(new BigDecimal("6")), new BigDecimal("4"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list_price * 0.8 | 8",
                "1 + 2 * 3 - 4 / 2 | 5",
                "(1 + 2) * 3 | 9",
                "8 - 3 - 2 | 3",
                "16 / 4 / 2 | 2",
                "-cost + --2 | -4",
                "2 * -3 | -6",
                "min(list_price, unit_price, 12) | 9",
                "max(cost * 1.3, list_price / 2) | 7.8",
                "round(10.024, 0.05) | 10",
                "round(10.025, 0.05) | 10.05",
                "round(-2.5, 1) | -3",
                "quantity | 4",
                "  1+1  | 2",
            })
    void calculates(String formula, BigDecimal result) {
        assertThat(PriceFormula.of(formula).at(VALUES)).isEqualByComparingTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 +",
                "* 2",
                "(1",
                "1)",
                "1 2",
                "price",
                "System.exit(0)",
                "min(1)",
                "round(1)",
                "round(1, 2, 3)",
                "1e9",
                "1.",
                ".5",
                "1.2.3",
                "1,2",
                "0x10",
                "list_price[0]",
                "1234567890123456789",
                "\"text\"",
                "a\u0000",
                "1\u0000"
            })
    void refuses_what_it_cannot_read(String formula) {
        assertThatThrownBy(() -> PriceFormula.of(formula))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("at character ");
    }

    @Test
    void refuses_what_is_too_deep_or_too_long() {
        assertThatThrownBy(() -> PriceFormula.of("(".repeat(60) + "1" + ")".repeat(60)))
                .hasMessageContaining("32 deep");
        assertThatThrownBy(() -> PriceFormula.of("-".repeat(60) + "1")).hasMessageContaining("32 deep");
        assertThatThrownBy(() -> PriceFormula.of("1+".repeat(300) + "1")).hasMessageContaining("500 characters");
        assertThat(PriceFormula.of("1+".repeat(249) + "1").at(VALUES)).isEqualByComparingTo("250");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 / 0", "1 / (quantity - 4)", "round(1, 0)", "round(1, -1)"})
    void has_no_result_where_there_is_none(String formula) {
        assertThatThrownBy(() -> PriceFormula.of(formula).at(VALUES)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_cost_that_nobody_knows_has_no_result() {
        PriceFormula.Values unknown =
                new PriceFormula.Values(BigDecimal.TEN, BigDecimal.TEN, Optional.empty(), BigDecimal.ONE);

        assertThatThrownBy(() -> PriceFormula.of("cost").at(unknown)).hasMessage("The product has no cost.");
    }

    @Test
    void reads_or_refuses_whatever_is_typed() {
        Random random = new Random(815);
        String letters = "()+-*/,. 0123456789abcdefiklmnopqrstuxy_";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                PriceFormula.of(text.toString()).at(VALUES);
            } catch (IllegalArgumentException | ArithmeticException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }
}
