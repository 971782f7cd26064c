package org.tenon.kernel.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * Amounts in words, as documents have them where that is customary, so that a figure is not changed by a stroke.
 *
 * <p>In Chinese for yuan only, by the rules for bills and vouchers in annex 1 of the People's Bank of China's Payment and
 * Settlement Measures (支付结算办法, 1997): capital numerals, 整 after 元 and 角 but not after 分, zeros in the middle as one 零. In English for
 * every currency, with the fraction in figures: {@code USD one thousand four hundred nine and 50/100}.
 */
public final class AmountInWords {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");
    private static final Currency YUAN = Currency.getInstance("CNY");

    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};

    private static final String[] BELOW_TWENTY = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] THOUSANDS = {"", " thousand", " million", " billion"};

    private AmountInWords() {}

    /**
     * @param language of the document
     * @return empty where words are not customary, for what has more decimals than the currency, and from a million millions on
     */
    public static Optional<String> of(Money amount, Locale language) {
        BigDecimal value = amount.amount().abs();
        int decimals = amount.minorDigits();
        if (value.compareTo(LIMIT) >= 0 || value.stripTrailingZeros().scale() > decimals) {
            return Optional.empty();
        }
        long whole = value.longValue();
        BigInteger fraction =
                value.remainder(BigDecimal.ONE).movePointRight(decimals).toBigInteger();
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        if (chinese) {
            String sign = amount.isNegative() ? "负" : "";
            return amount.currency().equals(YUAN)
                    ? Optional.of(sign + yuan(whole, fraction.intValue()))
                    : Optional.empty();
        }
        String sign = amount.isNegative() ? " minus " : " ";
        String cents =
                decimals == 0 ? "" : " and " + pad(fraction.toString(), decimals) + "/" + BigInteger.TEN.pow(decimals);
        return Optional.of(amount.currency().getCurrencyCode() + sign + english(whole) + cents);
    }

    private static String yuan(long whole, int cents) {
        int tenths = cents / 10;
        int hundredths = cents % 10;
        StringBuilder words = new StringBuilder(whole == 0 && cents > 0 ? "" : chinese(whole) + "元");
        if (cents == 0) {
            return words.append("整").toString();
        }
        if (tenths > 0) {
            words.append(DIGITS[tenths]).append("角");
        } else if (whole > 0) {
            words.append("零");
        }
        return words.append(hundredths > 0 ? DIGITS[hundredths] + "分" : "整").toString();
    }

    /** Groups of four digits; zeros between what is written are one 零, those at the end none. */
    private static String chinese(long whole) {
        if (whole == 0) {
            return DIGITS[0];
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        String digits = Long.toString(whole);
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
            } else {
                words.append(gap ? DIGITS[0] : "").append(DIGITS[digit]).append(PLACES[place % 4]);
                gap = false;
            }
            if (place % 4 == 0 && place > 0 && !isEmptyGroup(whole, place)) {
                words.append(GROUPS[place / 4]);
            }
        }
        return words.toString();
    }

    private static boolean isEmptyGroup(long whole, int place) {
        long group = BigInteger.valueOf(whole)
                .divide(BigInteger.TEN.pow(place))
                .mod(BigInteger.valueOf(10_000))
                .longValue();
        return group == 0;
    }

    private static String english(long whole) {
        if (whole == 0) {
            return BELOW_TWENTY[0];
        }
        StringBuilder words = new StringBuilder();
        for (int group = THOUSANDS.length - 1; group >= 0; group--) {
            int part = BigInteger.valueOf(whole)
                    .divide(BigInteger.valueOf(1000).pow(group))
                    .mod(BigInteger.valueOf(1000))
                    .intValue();
            if (part > 0) {
                words.append(words.isEmpty() ? "" : " ").append(hundreds(part)).append(THOUSANDS[group]);
            }
        }
        return words.toString();
    }

    private static String hundreds(int part) {
        String rest = part % 100 == 0 ? "" : tens(part % 100);
        if (part < 100) {
            return rest;
        }
        return BELOW_TWENTY[part / 100] + " hundred" + (rest.isEmpty() ? "" : " " + rest);
    }

    private static String tens(int part) {
        if (part < 20) {
            return BELOW_TWENTY[part];
        }
        return TENS[part / 10] + (part % 10 == 0 ? "" : "-" + BELOW_TWENTY[part % 10]);
    }

    private static String pad(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }
}
