package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.TaxRounding;

/**
 * A case that another system's behaviour fixes, as a line of {@code worked-examples.jsonl}. To add one, add a line.
 *
 * @param system whose behaviour it is
 * @param policy of the list; {@code specific} when it is left out
 * @param prices list prices by product, kept in a list that the tested one stands on; without any, it has no base
 * @param categories by product
 * @param rules in the order in which they are added; the order is their sequence
 * @param taxes on all products, in the order in which they are computed
 * @param buyer the customer that rules may name; somebody else when it is left out
 * @param group the buyer's
 */
record WorkedExample(
        String id,
        String system,
        Optional<PricePolicy> policy,
        Optional<Boolean> taxIncluded,
        Optional<Map<String, BigDecimal>> prices,
        Optional<Map<String, String>> categories,
        Optional<List<Rule>> rules,
        Optional<List<Tax>> taxes,
        Optional<String> buyer,
        Optional<String> group,
        Optional<LocalDate> date,
        Optional<TaxRounding> taxRounding,
        List<Line> lines,
        Expected expect) {

    /** A price rule. */
    record Rule(
            Optional<String> product,
            Optional<String> category,
            Optional<String> customer,
            Optional<String> group,
            Optional<BigDecimal> minQuantity,
            Optional<BigDecimal> price,
            Optional<BigDecimal> discountPercent,
            Optional<Integer> priority) {}

    /** A tax; a percentage, and on all products, when it does not say otherwise. */
    record Tax(
            Optional<NewTaxRule.Kind> kind,
            BigDecimal rate,
            Optional<Boolean> included,
            Optional<Boolean> affectsNext,
            Optional<Boolean> affectedByPrevious,
            Optional<LocalDate> validFrom,
            Optional<String> product) {}

    /** A line; {@code times} of them when there are several alike. */
    record Line(String product, BigDecimal quantity, Optional<BigDecimal> discountPercent, Optional<Integer> times) {}

    /**
     * What comes out; what is left out is not looked at.
     *
     * @param unitPrice by line
     * @param discountPercent by line
     * @param taxes by line and tax
     * @param bases by line and tax
     * @param rulesTraced how many rules the first line's trace names
     * @param error the code of the refusal
     */
    record Expected(
            Optional<List<BigDecimal>> unitPrice,
            Optional<List<BigDecimal>> discountPercent,
            Optional<List<List<BigDecimal>>> taxes,
            Optional<List<List<BigDecimal>>> bases,
            Optional<BigDecimal> net,
            Optional<BigDecimal> tax,
            Optional<BigDecimal> gross,
            Optional<Integer> rulesTraced,
            Optional<String> error) {}

    @Override
    public String toString() {
        return id + " (" + system + ")";
    }
}
