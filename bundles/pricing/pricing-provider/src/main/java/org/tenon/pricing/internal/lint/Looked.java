package org.tenon.pricing.internal.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/**
 * A rule as the checks see it.
 *
 * @param age its place among the rules of its list, the oldest 0
 * @param from its first day, not before the day from which on is looked
 * @param to the first day on which it holds no more; the last day that there is when it holds for good
 */
record Looked(PriceRule rule, int age, LocalDate from, LocalDate to) {

    static Looked of(PriceRule rule, int age, LocalDate since) {
        LocalDate first = rule.definition().validity().from().orElse(LocalDate.MIN);
        return new Looked(
                rule,
                age,
                first.isBefore(since) ? since : first,
                rule.definition().validity().to().orElse(LocalDate.MAX));
    }

    NewPriceRule definition() {
        return rule.definition();
    }

    RuleScope scope() {
        return definition().scope();
    }

    RuleConditions conditions() {
        return definition().conditions();
    }

    RuleEffect effect() {
        return definition().effect();
    }

    BigDecimal least() {
        return definition().minQuantity();
    }

    Optional<BigDecimal> most() {
        return conditions().maxQuantity();
    }

    boolean isOver() {
        return !from.isBefore(to);
    }

    /** Which products: rules with the same one speak of the same. */
    Optional<String> item() {
        return scope().product().map(product -> "product " + product).or(() -> scope().category()
                .map(category -> "category " + category));
    }

    /** Which buyers. */
    Optional<String> party() {
        return scope().customer().map(customer -> "customer " + customer).or(() -> scope().group()
                .map(group -> "group " + group));
    }

    /** The price that it gives, if it gives one. */
    Optional<Money> price() {
        if (effect() instanceof RuleEffect.Price given) {
            return Optional.of(given.price());
        }
        return effect() instanceof RuleEffect.Flat flat ? Optional.of(flat.price()) : Optional.empty();
    }

    boolean isPrice() {
        return price().isPresent();
    }

    /** Whether it competes with others, as costs and limits do not. */
    boolean competes() {
        return !(effect() instanceof RuleEffect.Cost) && !(effect() instanceof RuleEffect.Limit);
    }

    /** Whether it is only what percentages are taken off, in a list without base: see {@code PricePolicy}. */
    boolean isPlainPrice() {
        return effect() instanceof RuleEffect.Price
                && party().isEmpty()
                && conditions().equals(RuleConditions.NONE)
                && least().signum() == 0
                && definition().sequence() == NewPriceRule.UNNUMBERED
                && definition().priority() == NewPriceRule.NO_PRIORITY;
    }

    boolean sharesDaysWith(Looked other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    private boolean sharesHoursWith(Looked other) {
        return conditions().hours().isEmpty()
                || other.conditions().hours().isEmpty()
                || conditions().hours().get().meets(other.conditions().hours().get());
    }

    boolean sharesQuantitiesWith(Looked other) {
        return reaches(other) && other.reaches(this);
    }

    private boolean reaches(Looked other) {
        return most().map(most -> most.compareTo(other.least()) >= 0).orElse(true);
    }

    /** Whether it holds wherever another one of the same products and buyers, or fewer, does, both by the same unit. */
    boolean covers(Looked other) {
        return isSameOrWider(item(), other.item())
                && isSameOrWider(party(), other.party())
                && isSameOrWider(conditions().channel(), other.conditions().channel())
                && isSameOrWider(conditions().hours(), other.conditions().hours())
                && isSameOrWider(conditions().attribute(), other.conditions().attribute())
                && isSameOrWider(conditions().minAmount(), other.conditions().minAmount())
                && isSameOrWider(conditions().maxAmount(), other.conditions().maxAmount())
                && isSameOrWider(conditions().bought(), other.conditions().bought())
                && isSameOrWider(conditions().over(), other.conditions().over())
                && conditions().unit().equals(other.conditions().unit())
                && least().compareTo(other.least()) <= 0
                && (most().isEmpty()
                        || other.most()
                                .map(its -> its.compareTo(most().get()) <= 0)
                                .orElse(false))
                && !from.isAfter(other.from)
                && !to.isBefore(other.to);
    }

    /** Whether there may be a line for which both hold. */
    boolean mayMeet(Looked other) {
        return isCompatible(item(), other.item())
                && isCompatible(party(), other.party())
                && isCompatible(conditions().channel(), other.conditions().channel())
                && isCompatible(conditions().unit(), other.conditions().unit())
                && sharesHoursWith(other)
                && sharesDaysWith(other)
                && (sharesQuantitiesWith(other)
                        || !conditions().unit().equals(other.conditions().unit()));
    }

    private static <T> boolean isSameOrWider(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || one.equals(other);
    }

    private static <T> boolean isCompatible(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** How findings name it. */
    String name() {
        return rule.id().value();
    }
}
