package org.tenon.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the language of {@link PriceFormula} by recursive descent: sum, product, factor. Depth, length and digits are
 * bounded, so that neither reading nor calculating can take long, whoever wrote the text.
 */
final class FormulaParser {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_DIGITS = 18;
    private static final int MAX_DECIMALS = 12;

    /** Stands for the end of the text; in the text it means nothing. */
    private static final char END = '\0';

    private final String text;
    private int at;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when it cannot be read */
    static FormulaTerm parse(String text) {
        if (text.length() > PriceFormula.MAX_LENGTH) {
            throw new IllegalArgumentException("a formula has at most " + PriceFormula.MAX_LENGTH + " characters");
        }
        FormulaParser parser = new FormulaParser(text);
        FormulaTerm term = parser.sum();
        parser.next();
        if (parser.at < text.length()) {
            throw parser.refused("something is left over");
        }
        return term;
    }

    private FormulaTerm sum() {
        FormulaTerm left = product();
        while (next() == '+' || next() == '-') {
            char operator = text.charAt(at++);
            FormulaTerm right = product();
            left = operator == '+' ? new FormulaTerm.Sum(left, right) : new FormulaTerm.Difference(left, right);
        }
        return left;
    }

    private FormulaTerm product() {
        FormulaTerm left = factor();
        while (next() == '*' || next() == '/') {
            char operator = text.charAt(at++);
            FormulaTerm right = factor();
            left = operator == '*' ? new FormulaTerm.Product(left, right) : new FormulaTerm.Quotient(left, right);
        }
        return left;
    }

    private FormulaTerm factor() {
        if (++depth > MAX_DEPTH) {
            throw refused("it is nested more than " + MAX_DEPTH + " deep");
        }
        try {
            char next = next();
            if (next == '-') {
                at++;
                return new FormulaTerm.Difference(new FormulaTerm.Literal(BigDecimal.ZERO), factor());
            }
            if (next == '(') {
                at++;
                FormulaTerm inner = sum();
                expect(')');
                return inner;
            }
            return isDigit(next) || next == '.' ? number() : word();
        } finally {
            depth--;
        }
    }

    private FormulaTerm number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("\\d{1," + MAX_DIGITS + "}(\\.\\d{1," + MAX_DECIMALS + "})?")) {
            at = start;
            throw refused("this is no number of at most " + MAX_DIGITS + " digits before and " + MAX_DECIMALS
                    + " after a point");
        }
        return new FormulaTerm.Literal(new BigDecimal(digits));
    }

    private FormulaTerm word() {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String word = text.substring(start, at);
        for (FormulaTerm.Name name : FormulaTerm.Name.values()) {
            if (word.equals(name.name().toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
        return switch (word) {
            case "min" -> new FormulaTerm.Smallest(arguments(2, Integer.MAX_VALUE));
            case "max" -> new FormulaTerm.Largest(arguments(2, Integer.MAX_VALUE));
            case "round" -> {
                List<FormulaTerm> arguments = arguments(2, 2);
                yield new FormulaTerm.Rounded(arguments.get(0), arguments.get(1));
            }
            default -> {
                at = start;
                throw refused(
                        word.isEmpty()
                                ? "a number, a name or a parenthesis is missing"
                                : "'" + word + "' is none of list_price, unit_price, cost, quantity, min, max, round");
            }
        };
    }

    private List<FormulaTerm> arguments(int least, int most) {
        expect('(');
        List<FormulaTerm> arguments = new ArrayList<>(List.of(sum()));
        while (next() == ',') {
            at++;
            arguments.add(sum());
        }
        expect(')');
        if (arguments.size() < least || arguments.size() > most) {
            throw refused("the function before this takes " + (least == most ? least : least + " or more") + " terms");
        }
        return List.copyOf(arguments);
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw refused("a '" + wanted + "' is missing");
        }
        at++;
    }

    /** The next character that is no blank, which is left there. */
    private char next() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("at character " + (at + 1) + " of the formula " + why);
    }
}
