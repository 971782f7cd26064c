package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.PurchaseThreshold.AttributeLeast;

/** What a buyer has bought in a period, by all that rules may speak of. Immutable. */
public final class Bought {

    static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final LocalDate from;
    private final LocalDate before;
    private final Currency currency;
    private final List<Goods> goods;
    private final Map<Name, Sum> products = new HashMap<>();
    private final Map<Name, Sum> categories = new HashMap<>();
    private Sum all = Sum.NOTHING;

    /**
     * Goods of one kind.
     *
     * @param products what it is, and what that is a variant of
     * @param categories the product's and those above it
     * @param quantity how many of the product's own unit, or what the attribute comes to that was asked for
     * @param amount in the currency of the list
     */
    public record Goods(List<String> products, List<String> categories, BigDecimal quantity, BigDecimal amount) {}

    /**
     * How much it is together.
     *
     * @param attribute what the attribute comes to that is asked for; zero where none is
     */
    record Sum(BigDecimal quantity, BigDecimal amount, BigDecimal attribute) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        private Sum plus(Goods some) {
            return new Sum(quantity.add(some.quantity()), amount.add(some.amount()), attribute);
        }

        /** With what an attribute of the same goods comes to. */
        Sum with(BigDecimal total) {
            return new Sum(quantity, amount, total);
        }

        /** By how much an amount is missed; zero when it is reached. */
        BigDecimal missedAmount(PurchaseThreshold threshold) {
            return missed(threshold.minAmount().map(Money::amount), amount);
        }

        /** By how much a quantity is missed; zero when it is reached. */
        BigDecimal missedQuantity(PurchaseThreshold threshold) {
            return missed(threshold.minQuantity(), quantity);
        }

        /** By how much an attribute is missed; zero when it is reached. */
        BigDecimal missedAttribute(PurchaseThreshold threshold) {
            return missed(threshold.total().map(AttributeLeast::least), attribute);
        }

        private static BigDecimal missed(Optional<BigDecimal> least, BigDecimal now) {
            return least.map(wanted -> wanted.subtract(now).max(BigDecimal.ZERO))
                    .orElse(BigDecimal.ZERO);
        }

        boolean reaches(PurchaseThreshold threshold) {
            return missedAmount(threshold).signum() == 0
                    && missedQuantity(threshold).signum() == 0
                    && missedAttribute(threshold).signum() == 0;
        }
    }

    /**
     * @param from the first day that counts
     * @param before the first day that counts no more
     * @param currency the list's
     */
    public Bought(LocalDate from, LocalDate before, Currency currency, List<Goods> goods) {
        this.from = from;
        this.before = before;
        this.currency = currency;
        this.goods = List.copyOf(goods);
        for (Goods some : goods) {
            some.products().forEach(name -> add(products, name, some));
            some.categories().forEach(name -> add(categories, name, some));
            all = all.plus(some);
        }
    }

    private static void add(Map<Name, Sum> sums, String name, Goods some) {
        sums.merge(Name.of(name), Sum.NOTHING.plus(some), (sum, one) -> sum.plus(some));
    }

    /** The same with something more. */
    Bought with(Goods more) {
        List<Goods> both = new ArrayList<>(goods);
        both.add(more);
        return new Bought(from, before, currency, both);
    }

    Sum all() {
        return all;
    }

    /** Of a product and its variants. */
    Sum ofProduct(Name product) {
        return products.getOrDefault(product, Sum.NOTHING);
    }

    /** Of what lies in a category. */
    Sum inCategory(Name category) {
        return categories.getOrDefault(category, Sum.NOTHING);
    }

    /** What amounts are in. */
    Currency currency() {
        return currency;
    }

    LocalDate from() {
        return from;
    }

    /** What of a sum a rule counts: {@code "1200 units for 12300.00 USD bought from 2025-11-28 on, before 2026-11-28"}. */
    String words(Sum sum, PurchaseThreshold counts) {
        String much = RuleWords.much(
                counts.minQuantity().map(asked -> sum.quantity()),
                counts.minAmount().map(asked -> new Money(sum.amount(), currency).rounded(RoundingMode.HALF_UP)),
                counts.total().map(asked -> RuleWords.named(asked.attribute(), sum.attribute())));
        return much + " bought from " + from + " on, before " + before;
    }
}
