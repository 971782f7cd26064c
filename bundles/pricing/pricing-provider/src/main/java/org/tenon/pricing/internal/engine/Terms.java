package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.DateRange;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/**
 * What rules are beside the names and the amount in them: many rules of a list share one. Quantities are millionths of a
 * unit, days are counted, so that a look-up compares numbers.
 */
final class Terms {

    static final int DECIMALS = 6;
    private static final long MILLION = 1_000_000;
    /** So many digits of a whole number are surely few enough to be counted in millionths. */
    private static final int WHOLE_DIGITS = 12;

    /** What rules do to a price. */
    enum Kind {
        PRICE,
        FLAT,
        DISCOUNT,
        OTHER_CHANGE,
        COST,
        LIMIT;

        private static Kind of(RuleEffect effect) {
            if (effect instanceof RuleEffect.Price) {
                return PRICE;
            }
            if (effect instanceof RuleEffect.Flat) {
                return FLAT;
            }
            if (effect instanceof RuleEffect.Discount) {
                return DISCOUNT;
            }
            if (effect instanceof RuleEffect.Cost) {
                return COST;
            }
            return effect instanceof RuleEffect.Limit ? LIMIT : OTHER_CHANGE;
        }
    }

    final Rule.Item item;
    final Rule.Party party;
    final Kind kind;
    final BigDecimal minQuantity;
    final long least;
    final DateRange validity;
    final long firstDay;
    final long endDay;
    final RuleConditions conditions;
    final boolean conditional;
    final RuleBase base;
    final boolean combinable;

    /** The effect, where it is not the kind and one amount. */
    final @Nullable RuleEffect whole;

    /** How many decimals the amount has that is kept beside these. */
    final int scale;

    /** What rules hold for only, and are by; null for the product's own unit, whatever a line is in. */
    final @Nullable String unit;

    private final long most;
    private @Nullable String words;
    private @Nullable Said price;

    /** What a trace says of a price, and of which list: there is one, as a rule. */
    private record Said(String list, String words) {}

    /** @param amount what of the effect is kept beside these; null when that would not be all of it */
    Terms(NewPriceRule rule, @Nullable BigDecimal amount) {
        RuleScope scope = rule.scope();
        this.item = scope.product().isPresent()
                ? Rule.Item.PRODUCT
                : scope.category().isPresent() ? Rule.Item.CATEGORY : Rule.Item.ALL;
        this.party = scope.customer().isPresent()
                ? Rule.Party.CUSTOMER
                : scope.group().isPresent() ? Rule.Party.GROUP : Rule.Party.EVERYBODY;
        this.kind = Kind.of(rule.effect());
        this.minQuantity = rule.minQuantity();
        this.least = millionths(rule.minQuantity(), RoundingMode.CEILING);
        this.validity = rule.validity();
        this.firstDay = validity.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        this.endDay = validity.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        this.conditions = rule.conditions();
        this.conditional = !conditions.equals(RuleConditions.NONE);
        this.most = conditions
                .maxQuantity()
                .map(quantity -> millionths(quantity, RoundingMode.FLOOR))
                .orElse(Long.MAX_VALUE);
        this.unit = conditions.unit().orElse(null);
        this.base = rule.base();
        this.combinable = rule.combinable();
        this.scale = amount == null ? 0 : amount.scale();
        this.whole = amount == null ? rule.effect() : null;
    }

    /** A quantity as rules compare it. */
    static long millionths(BigDecimal quantity, RoundingMode rounding) {
        if (quantity.scale() == 0 && quantity.precision() <= WHOLE_DIGITS) {
            return quantity.longValue() * MILLION;
        }
        return quantity.setScale(DECIMALS, rounding).unscaledValue().longValueExact();
    }

    /**
     * Whether they hold for a line that the rule's scope speaks of; amounts are not asked for.
     *
     * @param distance how far away from the line's own the product or category is that the rule names
     */
    boolean hold(LineQuery line, int distance) {
        return (unit == null ? least <= line.least() : holdByUnit(line.sold()))
                && firstDay <= line.day()
                && line.day() < endDay
                && (!conditional || conditionsHold(line, distance));
    }

    private boolean holdByUnit(Sold sold) {
        return sold.unit().equals(unit)
                && minQuantity.compareTo(sold.quantity()) <= 0
                && conditions
                        .maxQuantity()
                        .map(largest -> largest.compareTo(sold.quantity()) >= 0)
                        .orElse(true);
    }

    private boolean conditionsHold(LineQuery line, int distance) {
        if (unit == null && most < line.most()) {
            return false;
        }
        if (conditions.channel().isPresent() && !conditions.channel().equals(line.channel())) {
            return false;
        }
        if (conditions.hours().isPresent()
                && !line.buyer().time().isIn(conditions.hours().get())) {
            return false;
        }
        return (conditions.attribute().isEmpty()
                        || has(line, conditions.attribute().get()))
                && conditions
                        .over()
                        .map(limits -> isWithin(limits, line, distance))
                        .orElse(true)
                && (conditions.bought().isEmpty()
                        || reaches(line, conditions.bought().get(), distance));
    }

    private static boolean has(LineQuery line, RuleConditions.Attribute wanted) {
        BigDecimal value = line.attribute(wanted.name());
        return value != null && wanted.includes(value);
    }

    /** Amounts are not asked for. */
    private boolean isWithin(DocumentThreshold limits, LineQuery line, int distance) {
        return line.together(this, distance).isWithin(limits)
                && limits.total()
                        .map(total -> total.includes(line.totalTogether(total.attribute(), this, distance)
                                .sum()))
                        .orElse(true);
    }

    /** Comes last: it may have to be counted. */
    private boolean reaches(LineQuery line, PurchaseThreshold threshold, int distance) {
        return line.bought(threshold, item, distance).reaches(threshold);
    }

    /** Whom and what they speak of, for a person. Made at most a few times, then kept: traces say it again and again. */
    String words() {
        @Nullable String known = words;
        if (known == null) {
            known = RuleWords.of(this);
            words = known;
        }
        return known;
    }

    /** What a trace says of a price by them: {@code "Price in the list RETAIL: this product."}; kept, too. */
    String priceIn(String list) {
        @Nullable Said known = price;
        if (known == null || !known.list().equals(list)) {
            known = new Said(list, "Price in the list " + list + ": " + words() + ".");
            price = known;
        }
        return known.words();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Terms terms
                && item == terms.item
                && party == terms.party
                && kind == terms.kind
                && minQuantity.equals(terms.minQuantity)
                && validity.equals(terms.validity)
                && conditions.equals(terms.conditions)
                && base.equals(terms.base)
                && combinable == terms.combinable
                && scale == terms.scale
                && Objects.equals(whole, terms.whole);
    }

    @Override
    public int hashCode() {
        return Objects.hash(item, party, kind, minQuantity, validity, conditions, base, combinable, scale, whole);
    }
}
