package org.tenon.kernel;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/**
 * An amount in one currency, exact: no operation rounds unless its name says so.
 *
 * <p>Two amounts are equal when currency and numeric value are ({@code 1.5 USD} equals {@code 1.50 USD}).
 *
 * @param amount the amount in major units of the currency, at any scale, at most 18 digits before and 12 after the point
 * @param currency an ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    private static final int MAX_INTEGER_DIGITS = 18;
    private static final int MAX_SCALE = 12;
    private static final int PLAIN_SCALE = 6;

    public Money {
        requireNonNull(currency, "currency");
        amount = plain(amount);
    }

    private static BigDecimal plain(BigDecimal amount) {
        // A whole number has nothing to strip; doing so would make an exponent of its zeros, to be undone again.
        BigDecimal stripped =
                amount.signum() == 0 ? BigDecimal.ZERO : amount.scale() == 0 ? amount : amount.stripTrailingZeros();
        if (stripped.precision() - stripped.scale() > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException(
                    "an amount has at most " + MAX_INTEGER_DIGITS + " digits before the point");
        }
        BigDecimal bounded =
                stripped.scale() > MAX_SCALE ? stripped.setScale(MAX_SCALE, RoundingMode.HALF_UP) : stripped;
        return bounded.scale() < 0 ? bounded.setScale(0) : bounded;
    }

    /**
     * @param amount a decimal number such as {@code "12.50"}
     * @param currency an ISO 4217 code such as {@code "USD"}
     * @throws IllegalArgumentException when either cannot be read
     */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * The sum of amounts that share a currency; zero when there are none.
     *
     * @throws CurrencyMismatchException when one is in another currency
     */
    public static Money sum(Currency currency, Collection<Money> amounts) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    /** @throws CurrencyMismatchException when {@code other} is in another currency */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /** @throws CurrencyMismatchException when {@code other} is in another currency */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** The exact product, kept to 12 decimals. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * This amount in whole minor units of its currency (ISO 4217: 2 decimals for USD and CNY, none for JPY, 3 for KWD).
     *
     * @param mode how to treat what is smaller than a minor unit
     */
    public Money rounded(RoundingMode mode) {
        return new Money(amount.setScale(minorDigits(), mode), currency);
    }

    /** The number of decimals that ISO 4217 gives the currency. */
    public int minorDigits() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** @throws CurrencyMismatchException when {@code other} is in another currency */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /** The amount as a plain decimal with at least the currency's decimals: {@code "12.50"}, {@code "0.0395"}. */
    public String amountText() {
        int scale = Math.max(amount.scale(), minorDigits());
        BigDecimal padded = amount.setScale(scale, RoundingMode.UNNECESSARY);
        // With so few decimals no number has an exponent, and texts without one are made quicker and kept.
        return scale <= PLAIN_SCALE ? padded.toString() : padded.toPlainString();
    }

    /** {@code "12.50 USD"}. */
    @Override
    public String toString() {
        return amountText() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return other;
    }
}
