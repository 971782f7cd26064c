package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * A tax on a whole document.
 *
 * @param rate as in the rule: a percentage or an amount per unit
 * @param base the sum of the lines' bases
 * @param amount the sum of the lines' amounts
 */
public record TaxTotal(
        String code,
        BigDecimal rate,
        Optional<String> group,
        boolean reverseCharge,
        Optional<String> note,
        Money base,
        Money amount) {

    public TaxTotal {
        requireNonNull(code, "code");
        requireNonNull(rate, "rate");
        requireNonNull(group, "group");
        requireNonNull(note, "note");
        requireNonNull(base, "base");
        requireNonNull(amount, "amount");
    }

    /** What makes taxes of two lines one tax of the document. */
    private record Key(
            String code, BigDecimal rate, Optional<String> group, boolean reverseCharge, Optional<String> note) {}

    /**
     * The taxes of lines, one for each that differs in more than its amounts, in the order in which the lines first have
     * them. Their amounts add up to the lines' tax.
     */
    public static List<TaxTotal> of(Collection<PricedLine> lines) {
        Map<Key, TaxTotal> totals = new LinkedHashMap<>();
        for (PricedLine line : lines) {
            for (TaxAmount tax : line.taxes()) {
                Key key = new Key(tax.code(), Decimals.plain(tax.rate()), tax.group(), tax.reverseCharge(), tax.note());
                totals.merge(key, of(key, tax.base(), tax.amount()), TaxTotal::plus);
            }
        }
        return List.copyOf(totals.values());
    }

    private static TaxTotal of(Key key, Money base, Money amount) {
        return new TaxTotal(key.code, key.rate, key.group, key.reverseCharge, key.note, base, amount);
    }

    private TaxTotal plus(TaxTotal other) {
        return new TaxTotal(code, rate, group, reverseCharge, note, base.plus(other.base), amount.plus(other.amount));
    }
}
