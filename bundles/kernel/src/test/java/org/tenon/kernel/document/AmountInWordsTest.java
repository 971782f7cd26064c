package org.tenon.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenon.kernel.Money;

class AmountInWordsTest {

    /** The first six are the examples of the rules themselves, in the form with fewer zeros where two are allowed. */
    @ParameterizedTest
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "107000.53, 壹拾万零柒仟元伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "0, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "10, 壹拾元整",
        "100000000, 壹亿元整",
        "100000001, 壹亿零壹元整",
        "100010000, 壹亿零壹万元整",
        "120034000, 壹亿贰仟零叁万肆仟元整",
        "999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    })
    void yuan_in_capital_numerals(String amount, String words) {
        assertThat(AmountInWords.of(Money.of(amount, "CNY"), Locale.SIMPLIFIED_CHINESE))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1409.50, USD, USD one thousand four hundred nine and 50/100",
        "0, EUR, EUR zero and 00/100",
        "21, GBP, GBP twenty-one and 00/100",
        "1000000, JPY, JPY one million",
        "312388.50, USD, USD three hundred twelve thousand three hundred eighty-eight and 50/100",
        "-15.25, CNY, CNY minus fifteen and 25/100"
    })
    void english_with_the_fraction_in_figures(String amount, String currency, String words) {
        assertThat(AmountInWords.of(Money.of(amount, currency), Locale.US)).contains(words);
    }

    @Test
    void nothing_where_it_is_not_customary_or_not_exact() {
        assertThat(AmountInWords.of(Money.of("1", "USD"), Locale.CHINA)).isEmpty();
        assertThat(AmountInWords.of(Money.of("0.125", "CNY"), Locale.CHINA)).isEmpty();
        assertThat(AmountInWords.of(Money.of("1000000000000", "USD"), Locale.US))
                .isEmpty();
    }
}
