package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.DocumentThreshold.AttributeTotal;
import org.tenon.pricing.PurchasePeriod;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;

/** What rules are and do, for a person who reads a trace. */
final class RuleWords {

    private RuleWords() {}

    /** Whom and what a rule speaks of: {@code "this product, this customer's group, from 10 units"}. */
    static String of(Terms terms) {
        StringJoiner words = new StringJoiner(", ");
        words.add(
                switch (terms.item) {
                    case PRODUCT -> "this product";
                    case CATEGORY -> "the product's category";
                    case ALL -> "all products";
                });
        switch (terms.party) {
            case CUSTOMER -> words.add("this customer");
            case GROUP -> words.add("the customer's group");
            case EVERYBODY -> {}
        }
        if (terms.minQuantity.signum() > 0) {
            words.add("from " + terms.minQuantity.toPlainString() + " " + units(terms.conditions));
        }
        terms.conditions.unit().ifPresent(unit -> words.add("by the " + unit));
        conditions(terms.conditions).forEach(words::add);
        terms.validity.from().ifPresent(day -> words.add("from " + day));
        terms.validity.to().ifPresent(day -> words.add("before " + day));
        return words.toString();
    }

    private static String units(RuleConditions conditions) {
        return conditions.unit().orElse("units");
    }

    private static List<String> conditions(RuleConditions conditions) {
        List<String> words = new ArrayList<>();
        conditions.channel().ifPresent(channel -> words.add("in the channel " + channel));
        conditions
                .maxQuantity()
                .ifPresent(most -> words.add("up to " + most.toPlainString() + " " + units(conditions)));
        conditions.minAmount().ifPresent(least -> words.add("from an amount of " + least));
        conditions.maxAmount().ifPresent(most -> words.add("up to an amount of " + most));
        conditions
                .attribute()
                .ifPresent(attribute -> words.add(attribute.name() + " from "
                        + attribute.atLeast().toPlainString()
                        + attribute.atMost().map(most -> " to " + plain(most)).orElse("")));
        conditions.hours().ifPresent(hours -> words.add("at " + hours));
        conditions.bought().ifPresent(threshold -> words.add(of(threshold)));
        conditions.over().ifPresent(limits -> words.add(of(limits, units(conditions))));
        return words;
    }

    /** {@code "from 10 units, up to 20 kg over the lines of the document that it speaks of"}. */
    private static String of(DocumentThreshold limits, String units) {
        StringJoiner words = new StringJoiner(", ");
        limits.minQuantity().ifPresent(least -> words.add("from " + plain(least) + " " + units));
        limits.maxQuantity().ifPresent(most -> words.add("up to " + plain(most) + " " + units));
        limits.minAmount().ifPresent(least -> words.add("from " + least));
        limits.maxAmount().ifPresent(most -> words.add("up to " + most));
        limits.minWeight().ifPresent(least -> words.add("from " + plain(least) + " kg"));
        limits.maxWeight().ifPresent(most -> words.add("up to " + plain(most) + " kg"));
        limits.total().ifPresent(total -> {
            total.least().ifPresent(least -> words.add(total.attribute() + " from " + plain(least)));
            total.most().ifPresent(most -> words.add(total.attribute() + " up to " + plain(most)));
        });
        return words + (limits.ofAll() ? " over all lines of the document" : " over its lines of the document");
    }

    /** What lines come to that such limits are of: {@code "25 kg on the document, where 1 line says no weight"}. */
    static String of(
            DocumentThreshold limits,
            Together.Sum sum,
            Supplier<BigDecimal> amount,
            Function<String, Together.Total> totals) {
        StringJoiner words = new StringJoiner(", ");
        if (limits.minQuantity().isPresent() || limits.maxQuantity().isPresent()) {
            words.add(plain(sum.quantity()) + " units");
        }
        limits.minAmount()
                .or(limits::maxAmount)
                .ifPresent(limit -> words.add(new Money(amount.get(), limit.currency())
                        .rounded(RoundingMode.HALF_UP)
                        .toString()));
        boolean weighed = limits.minWeight().isPresent() || limits.maxWeight().isPresent();
        if (weighed) {
            words.add(plain(sum.weight()) + " kg");
        }
        StringBuilder silent = new StringBuilder();
        if (weighed && sum.unweighed() > 0) {
            silent.append(", where " + sum.unweighed() + " say no weight");
        }
        limits.total().map(AttributeTotal::attribute).ifPresent(attribute -> {
            Together.Total total = totals.apply(attribute);
            words.add(attribute + " " + plain(total.sum()));
            if (total.silent() > 0) {
                silent.append(", where " + total.silent() + " say no " + attribute);
            }
        });
        return words + " on the document" + silent;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** {@code "1000 units for 12300.00 USD, volume 2.5"}: what is there of it. */
    static String much(Optional<BigDecimal> units, Optional<Money> amount, Optional<String> attribute) {
        String goods = Stream.concat(
                        units.map(number -> plain(number) + " units").stream(), amount.map(Money::toString).stream())
                .collect(Collectors.joining(" for "));
        return Stream.concat(Stream.of(goods).filter(words -> !words.isEmpty()), attribute.stream())
                .collect(Collectors.joining(", "));
    }

    /** {@code "volume 2.5"}. */
    static String named(String attribute, BigDecimal number) {
        return attribute + " " + plain(number);
    }

    /** {@code "from 1000 units bought in the 12 months before"}. */
    private static String of(PurchaseThreshold threshold) {
        String much = much(
                threshold.minQuantity(),
                threshold.minAmount(),
                threshold.total().map(total -> named(total.attribute(), total.least())));
        PurchasePeriod period = threshold.period();
        String days = period.kind() == PurchasePeriod.Kind.MONTHS ? period + " before" : period + " so far";
        return "from " + much + (threshold.ofAll() ? " of anything" : "") + " bought in the " + days;
    }

    /** What an effect that changes a price does to it: {@code "10 % taken off"}. */
    static String of(RuleEffect effect) {
        if (effect instanceof RuleEffect.Discount discount) {
            return changed(discount.percent());
        }
        if (effect instanceof RuleEffect.Expression expression) {
            return "Calculated as " + expression.formula();
        }
        if (effect instanceof RuleEffect.Flat flat) {
            return "The flat price " + flat.price();
        }
        return effect instanceof RuleEffect.Formula formula ? formula(formula) : "The list price left as it is";
    }

    static String changed(Percent off) {
        return off.value().signum() < 0 ? new Percent(off.value().negate()) + " added" : off + " taken off";
    }

    static String added(Money amount) {
        return amount.isNegative() ? amount.negated() + " taken off" : amount + " added";
    }

    private static String formula(RuleEffect.Formula formula) {
        StringJoiner words = new StringJoiner(", then ");
        words.setEmptyValue("Left as it is");
        if (!formula.markup().isZero()) {
            words.add(formula.markup() + " added");
        }
        if (!formula.discount().isZero()) {
            words.add(changed(formula.discount()));
        }
        formula.roundTo().ifPresent(multiple -> words.add("rounded to " + multiple));
        formula.surcharge().ifPresent(amount -> words.add(added(amount)));
        formula.minMargin().ifPresent(margin -> words.add("at least " + margin + " more than at the start"));
        formula.maxMargin().ifPresent(margin -> words.add("at most " + margin + " more than at the start"));
        return words.toString();
    }
}
