package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A calculation of a price: {@code "round(max(cost * 1.3, list_price * 0.9), 0.05)"}.
 *
 * <p>Numbers are decimals with a point; {@code + - * /} bind as everywhere, with parentheses and a minus before a term;
 * {@code min} and {@code max} take two or more terms; {@code round(value, multiple)} rounds HALF_UP to a multiple that is
 * more than zero. The names are {@code list_price}, {@code unit_price} (the price so far; where one rule is applied it
 * is the list price), {@code cost} and {@code quantity} (without sign). There is nothing else: no text, no comparison, no
 * loop, no call of anything, so each calculation ends.
 *
 * <p>It is done with 34 digits (IEEE 754 decimal128), HALF_EVEN, and not rounded at its end.
 *
 * <p>Two formulas are equal when their texts are.
 */
public final class PriceFormula {

    /** The longest text. */
    public static final int MAX_LENGTH = 500;

    private final String text;
    private final FormulaTerm term;

    private PriceFormula(String text) {
        this.text = text;
        this.term = FormulaParser.parse(text);
    }

    /**
     * What a formula is asked with.
     *
     * @param cost empty when nobody knows it
     */
    public record Values(BigDecimal listPrice, BigDecimal unitPrice, Optional<BigDecimal> cost, BigDecimal quantity) {

        public Values {
            requireNonNull(listPrice, "listPrice");
            requireNonNull(unitPrice, "unitPrice");
            requireNonNull(cost, "cost");
            requireNonNull(quantity, "quantity");
        }
    }

    /** @throws IllegalArgumentException when it cannot be read; the message says what is wrong, and at which character */
    public static PriceFormula of(String text) {
        return new PriceFormula(text);
    }

    /**
     * The result, which may be negative.
     *
     * @throws ArithmeticException when it divides by zero, rounds to a multiple of zero or less, or asks for a cost that
     *     is not known; the message is for a person
     */
    public BigDecimal at(Values values) {
        return term.at(values);
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriceFormula formula && formula.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
