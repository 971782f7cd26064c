package org.tenon.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money adds up exactly, and rounds only where it is told to. */
class MoneyTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void is_equal_by_value() {
        assertThat(Money.of("1.5", "USD"))
                .isEqualTo(Money.of("1.500", "USD"))
                .hasSameHashCodeAs(Money.of("1.50", "USD"));
        assertThat(Money.of("1.5", "USD")).isNotEqualTo(Money.of("1.5", "EUR"));
    }

    @Test
    void rounds_to_the_minor_unit_of_its_currency() {
        assertThat(Money.of("0.125", "USD").rounded(RoundingMode.HALF_UP)).isEqualTo(Money.of("0.13", "USD"));
        assertThat(Money.of("0.125", "USD").rounded(RoundingMode.HALF_EVEN)).isEqualTo(Money.of("0.12", "USD"));
        assertThat(Money.of("1.5", "JPY").rounded(RoundingMode.HALF_UP)).isEqualTo(Money.of("2", "JPY"));
        assertThat(Money.of("1.0005", "KWD").rounded(RoundingMode.HALF_UP)).isEqualTo(Money.of("1.001", "KWD"));
    }

    @Test
    void multiplies_without_rounding() {
        // 14.4 * 3 * (1 - 0.15) = 36.72; 0.1 * 0.0395 = 0.00395
        assertThat(Money.of("14.4", "USD")
                        .times(BigDecimal.valueOf(3))
                        .times(Percent.of("15").remainder()))
                .isEqualTo(Money.of("36.72", "USD"));
        assertThat(Money.of("0.1", "USD").times(new BigDecimal("0.0395"))).isEqualTo(Money.of("0.00395", "USD"));
    }

    @Test
    void sums_one_currency_only() {
        assertThat(Money.sum(USD, List.of(Money.of("0.1", "USD"), Money.of("0.2", "USD"))))
                .isEqualTo(Money.of("0.3", "USD"));
        assertThat(Money.sum(USD, List.of())).isEqualTo(Money.zero(USD));
        assertThatThrownBy(() -> Money.zero(USD).plus(Money.of("1", "EUR")))
                .isInstanceOfSatisfying(CurrencyMismatchException.class, mismatch -> assertThat(mismatch.code())
                        .isEqualTo("money.currency-mismatch"));
    }

    @Test
    void shows_at_least_the_currencys_decimals() {
        assertThat(Money.of("12.5", "USD").amountText()).isEqualTo("12.50");
        assertThat(Money.of("1265793.0395", "USD").amountText()).isEqualTo("1265793.0395");
        assertThat(Money.of("100", "JPY").amountText()).isEqualTo("100");
        assertThat(Money.of("1E+3", "USD")).hasToString("1000.00 USD");
    }

    @Test
    void refuses_what_no_database_keeps() {
        assertThat(Money.of("999999999999999999.99", "USD").amountText()).isEqualTo("999999999999999999.99");
        assertThatThrownBy(() -> Money.of("1000000000000000000", "USD")).isInstanceOf(IllegalArgumentException.class);
    }
}
