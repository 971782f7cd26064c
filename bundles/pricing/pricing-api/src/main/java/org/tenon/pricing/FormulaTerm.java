package org.tenon.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.tenon.pricing.PriceFormula.Values;

/** A part of a formula that has a value. */
sealed interface FormulaTerm {

    MathContext EXACT = MathContext.DECIMAL128;

    /** @throws ArithmeticException when it has no value */
    BigDecimal at(Values values);

    record Literal(BigDecimal value) implements FormulaTerm {
        @Override
        public BigDecimal at(Values values) {
            return value;
        }
    }

    /** What a formula may ask for. */
    enum Name implements FormulaTerm {
        LIST_PRICE {
            @Override
            public BigDecimal at(Values values) {
                return values.listPrice();
            }
        },
        UNIT_PRICE {
            @Override
            public BigDecimal at(Values values) {
                return values.unitPrice();
            }
        },
        COST {
            @Override
            public BigDecimal at(Values values) {
                return values.cost().orElseThrow(() -> new ArithmeticException("The product has no cost."));
            }
        },
        QUANTITY {
            @Override
            public BigDecimal at(Values values) {
                return values.quantity();
            }
        }
    }

    record Sum(FormulaTerm left, FormulaTerm right) implements FormulaTerm {
        @Override
        public BigDecimal at(Values values) {
            return left.at(values).add(right.at(values), EXACT);
        }
    }

    record Difference(FormulaTerm left, FormulaTerm right) implements FormulaTerm {
        @Override
        public BigDecimal at(Values values) {
            return left.at(values).subtract(right.at(values), EXACT);
        }
    }

    record Product(FormulaTerm left, FormulaTerm right) implements FormulaTerm {
        @Override
        public BigDecimal at(Values values) {
            return left.at(values).multiply(right.at(values), EXACT);
        }
    }

    record Quotient(FormulaTerm left, FormulaTerm right) implements FormulaTerm {
        @Override
        public BigDecimal at(Values values) {
            BigDecimal divisor = right.at(values);
            if (divisor.signum() == 0) {
                throw new ArithmeticException("It divides by zero.");
            }
            return left.at(values).divide(divisor, EXACT);
        }
    }

    /** @param terms two or more */
    record Smallest(List<FormulaTerm> terms) implements FormulaTerm {
        @Override
        public BigDecimal at(Values values) {
            return terms.stream()
                    .map(term -> term.at(values))
                    .reduce(BigDecimal::min)
                    .orElseThrow();
        }
    }

    /** @param terms two or more */
    record Largest(List<FormulaTerm> terms) implements FormulaTerm {
        @Override
        public BigDecimal at(Values values) {
            return terms.stream()
                    .map(term -> term.at(values))
                    .reduce(BigDecimal::max)
                    .orElseThrow();
        }
    }

    record Rounded(FormulaTerm value, FormulaTerm multiple) implements FormulaTerm {
        @Override
        public BigDecimal at(Values values) {
            BigDecimal step = multiple.at(values);
            if (step.signum() <= 0) {
                throw new ArithmeticException("It rounds to a multiple of zero or less.");
            }
            return value.at(values)
                    .divide(step, EXACT)
                    .setScale(0, RoundingMode.HALF_UP)
                    .multiply(step, EXACT);
        }
    }
}
