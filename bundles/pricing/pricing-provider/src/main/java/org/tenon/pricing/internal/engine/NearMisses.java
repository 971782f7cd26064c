package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.pricing.DayHours;
import org.tenon.pricing.NearlyApplied;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.internal.engine.PurchasesBefore.Question;

/**
 * Finds the rules that would have made a line cheaper, had one thing been otherwise: of all rules that speak of the line and miss
 * one condition, the line is priced once more as if it were met. Done on request only, after the pricing.
 */
public final class NearMisses {

    /** Of one line; nobody reads more. */
    private static final int MOST = 5;
    /** So many days ahead a rule that begins later is of interest. */
    private static final int DAYS_AHEAD = 31;

    private final LinePricer pricer;
    private final BasketLine line;
    private final LineQuery query;
    private final PricedLine priced;
    /** By what would have to be so, the first rule that asks for it. */
    private final Map<String, NearlyApplied> found = new LinkedHashMap<>();

    private NearMisses(LinePricer pricer, BasketLine line, PricedLine priced) {
        this.pricer = pricer;
        this.line = line;
        this.query = pricer.query(line);
        this.priced = priced;
    }

    /** The answer for a basket, with what nearly held. */
    public static PriceResult explained(Basket basket, PriceResult result) {
        LinePricer pricer = new LinePricer(basket);
        List<PricedLine> lines = new ArrayList<>(result.lines().size());
        for (int i = 0; i < basket.lines().size(); i++) {
            PricedLine priced = result.lines().get(i);
            lines.add(priced.nearly(new NearMisses(pricer, basket.lines().get(i), priced).of(basket.list())));
        }
        return result.with(lines);
    }

    private List<NearlyApplied> of(CompiledList list) {
        for (Optional<CompiledList> next = Optional.of(list);
                next.isPresent();
                next = next.get().base()) {
            for (Rule rule : next.get().rules().speaking(query)) {
                missed(next.get(), rule);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(NearlyApplied::unitPrice))
                .limit(MOST)
                .toList();
    }

    /** Tries what the rule misses, if it is one thing. */
    private void missed(CompiledList list, Rule rule) {
        RuleConditions conditions = rule.conditions();
        if (conditions.unit().isPresent()
                && !conditions.unit().equals(Optional.of(query.sold().unit()))) {
            return;
        }
        boolean quantity = rule.minQuantity().compareTo(rule.counted(query)) > 0;
        boolean date = rule.validity().from().filter(query.on()::isBefore).isPresent();
        boolean channel =
                conditions.channel().isPresent() && !conditions.channel().equals(query.channel());
        Optional<DayHours> hours =
                conditions.hours().filter(its -> !query.buyer().time().isIn(its));
        Optional<RuleConditions.Attribute> attribute = conditions.attribute().filter(wanted -> !has(wanted));
        Optional<BigDecimal> amount = conditions.minAmount().flatMap(this::reaching);
        Optional<PurchaseThreshold> purchases = conditions.bought().filter(threshold -> !reaches(rule, threshold));
        List<Shortfall> together = Shortfall.of(list, rule, query, line.isInOwnUnit());
        int misses = together.size()
                + count(quantity)
                + count(date)
                + count(channel)
                + count(hours.isPresent())
                + count(attribute.isPresent())
                + count(purchases.isPresent());
        if (misses == 1 && amount.isEmpty()) {
            if (!together.isEmpty()) {
                together(rule, together.get(0));
            } else if (purchases.isPresent()) {
                purchases(rule, purchases.get());
            } else if (quantity) {
                more(NearlyApplied.Reason.QUANTITY, rule, rule.minQuantity());
            } else if (date) {
                later(rule, rule.validity().from().orElseThrow());
            } else if (channel) {
                String other = conditions.channel().orElseThrow();
                tried(NearlyApplied.Reason.CHANNEL, other, rule, query.in(other), "In the channel " + other);
            } else if (hours.isPresent()) {
                LocalTime from = hours.get().from();
                tried(NearlyApplied.Reason.HOURS, from.toString(), rule, query.at(from), "At " + hours.get());
            } else {
                attribute.ifPresent(wanted -> attribute(rule, wanted));
            }
        } else if (misses == 0 && amount.isPresent()) {
            more(NearlyApplied.Reason.AMOUNT, rule, amount.get());
        }
    }

    private static int count(boolean missed) {
        return missed ? 1 : 0;
    }

    private boolean has(RuleConditions.Attribute wanted) {
        BigDecimal value = query.attribute(wanted.name());
        return value != null && wanted.includes(value);
    }

    /** How many units come to an amount by the list price; empty when these do, or nothing can. */
    private Optional<BigDecimal> reaching(Money amount) {
        Money list = priced.listPrice();
        if (!line.isInOwnUnit()
                || list.amount().signum() <= 0
                || !list.currency().equals(amount.currency())
                || list.times(query.quantity()).compareTo(amount) >= 0) {
            return Optional.empty();
        }
        return Optional.of(amount.amount().divide(list.amount(), 0, RoundingMode.CEILING));
    }

    /** @param reached in the unit that the rule counts */
    private void more(NearlyApplied.Reason reason, Rule rule, BigDecimal reached) {
        boolean own = rule.conditions().unit().isEmpty();
        String missing = plain(reached.subtract(rule.counted(query)));
        tried(
                reason,
                missing,
                rule,
                own ? query.of(reached) : query.ofSold(reached),
                missing + " more reach " + plain(reached) + " "
                        + (own ? line.unit().own() : query.sold().unit()));
    }

    /** More of this line, whichever lines count. */
    private void together(Rule rule, Shortfall shortfall) {
        shortfall.units().ifPresent(units -> {
            String missing = plain(units);
            BigDecimal reached = rule.counted(query).add(units);
            tried(
                    shortfall.reason(),
                    missing,
                    rule,
                    rule.conditions().unit().isEmpty() ? query.of(reached) : query.ofSold(reached),
                    missing + " more reach " + shortfall.words());
        });
    }

    private void later(Rule rule, LocalDate day) {
        if (!day.isAfter(query.on().plusDays(DAYS_AHEAD))) {
            tried(NearlyApplied.Reason.DATE, day.toString(), rule, query.on(day), "From " + day + " on");
        }
    }

    private void attribute(Rule rule, RuleConditions.Attribute wanted) {
        // The nearest that would do.
        @Nullable BigDecimal now = query.attribute(wanted.name());
        BigDecimal other = wanted.atMost()
                .filter(most -> now != null && now.compareTo(most) > 0)
                .orElse(wanted.atLeast());
        String value = wanted.name() + "=" + plain(other);
        tried(NearlyApplied.Reason.ATTRIBUTE, value, rule, query.saying(wanted.name(), other), "With " + value);
    }

    private boolean reaches(Rule rule, PurchaseThreshold threshold) {
        return query.bought(threshold, rule.item(), rule.distance()).reaches(threshold);
    }

    /** As if as much of the line's product had been bought before as is missing; amount and quantity both are two things. */
    private void purchases(Rule rule, PurchaseThreshold threshold) {
        PurchasesBefore purchases = query.buyer().purchases();
        Question goods = Question.of(threshold.period());
        Bought.Sum sum = query.bought(threshold, rule.item(), rule.distance());
        BigDecimal amount = sum.missedAmount(threshold);
        BigDecimal quantity = sum.missedQuantity(threshold);
        BigDecimal attribute = sum.missedAttribute(threshold);
        if (count(amount.signum() > 0) + count(quantity.signum() > 0) + count(attribute.signum() > 0) > 1) {
            return;
        }
        Question question = attribute.signum() > 0
                ? goods.about(threshold.total().orElseThrow().attribute())
                : goods;
        Bought now = purchases.in(question);
        Bought then = now.with(new Bought.Goods(line.products(), line.categories(), quantity.add(attribute), amount));
        String missing = plain(amount.add(quantity).add(attribute));
        tried(
                NearlyApplied.Reason.PURCHASES,
                missing,
                rule,
                query.after(asked -> asked.equals(question) ? then : purchases.in(asked)),
                reaching(threshold, now, missing, amount.signum() > 0, quantity.signum() > 0));
    }

    /** {@code "2300 USD more, bought from 2026-01-01 on, reach 5000 USD"}; an attribute is named in place of the unit. */
    private static String reaching(
            PurchaseThreshold threshold, Bought now, String missing, boolean byAmount, boolean byQuantity) {
        String bought = " more, bought from " + now.from() + " on, reach ";
        if (byAmount) {
            String of = " " + now.currency();
            return missing
                    + of
                    + bought
                    + plain(threshold.minAmount().orElseThrow().amount())
                    + of;
        }
        if (byQuantity) {
            return missing + " units" + bought + plain(threshold.minQuantity().orElseThrow()) + " units";
        }
        PurchaseThreshold.AttributeLeast total = threshold.total().orElseThrow();
        return total.attribute() + " " + missing + bought + RuleWords.named(total.attribute(), total.least());
    }

    private void tried(NearlyApplied.Reason reason, String missing, Rule rule, LineQuery other, String why) {
        String what = reason + " " + missing;
        if (found.containsKey(what)) {
            return;
        }
        Money now = priced.rulePrice();
        pricer.rulePrice(line, other)
                .filter(price -> price.compareTo(now) < 0)
                .ifPresent(price -> found.put(
                        what,
                        new NearlyApplied(
                                reason,
                                missing,
                                new PriceRuleId(rule.id()),
                                price,
                                why + ": " + price + " instead of " + now + ".")));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
