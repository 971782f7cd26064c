package org.tenon.samples.acme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.pricing.NoPriceException;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.TaxRule;

/** The lines that are priced, and what is wrong with the others. */
final class Basket {

    private final PriceList list;
    private final Buyer buyer;
    private final List<TaxRule> taxes;
    private final List<PricedLine> lines = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<NoPriceException.Missing> missing = new ArrayList<>();
    private int next;

    Basket(PriceList list, Buyer buyer, List<TaxRule> taxes) {
        this.list = list;
        this.buyer = buyer;
        this.taxes = taxes;
    }

    /** @param price the price of a unit; none when nothing gives one, for which a price by hand stands in */
    void add(Item item, Supplier<Optional<PriceTrace>> price) {
        int line = next++;
        try {
            price.get()
                    .or(() -> item.line()
                            .unitPrice()
                            .map(given -> new PriceTrace(given, Optional.empty(), "The price given by hand.")))
                    .ifPresentOrElse(trace -> lines.add(priced(item, trace)), () -> lacksPrice(line, item));
        } catch (LineRefusedException refused) {
            violations.add(refused.violation(line));
        }
    }

    private void lacksPrice(int line, Item item) {
        NoPriceException.Missing gap =
                new NoPriceException.Missing(line, item.line().product());
        missing.add(gap);
        violations.add(gap.violation(buyer.on(), list.definition().code()));
    }

    private PricedLine priced(Item item, PriceTrace trace) {
        Money rulePrice = trace.now();
        Money unit = item.byHand(rulePrice);
        if (unit.compareTo(rulePrice) != 0) {
            trace.step("manual-price", Optional.empty(), unit, "The price given by hand.");
        }
        if (!item.discount().isZero()) {
            Money less = Amounts.times(unit, item.discount().remainder());
            trace.step("manual-discount", Optional.empty(), less, item.discount() + " taken off by hand.");
        }
        extend(item, trace);
        LineTaxes tax = taxes(item, trace);
        return new PricedLine(
                item.line().product(),
                item.amount(),
                trace.start(),
                rulePrice,
                unit,
                item.discount(),
                tax.net(),
                tax.amounts(),
                Amounts.plus(trace.now(), tax.net().negated()),
                trace.now(),
                trace.steps());
    }

    private static void extend(Item item, PriceTrace trace) {
        Money exact = trace.step(
                "extend",
                Optional.empty(),
                Amounts.times(trace.now(), item.quantity()),
                "Times " + item.amount() + ".");
        Money rounded = Amounts.rounded(exact.amount(), exact.currency());
        if (rounded.compareTo(exact) != 0) {
            trace.step("round", Optional.empty(), rounded, "Rounded half up.");
        }
    }

    /** Takes the included taxes out, which leads to the net amount, and adds all, which leads to the gross amount. */
    private LineTaxes taxes(Item item, PriceTrace trace) {
        List<TaxRule> due = LineTaxes.due(taxes, item.product().taxCategory(), buyer.taxRegion(), buyer.on());
        LineTaxes tax = new LineTaxes(
                trace.now(), item.quantity(), due, list.definition().taxIncluded());
        for (int i = 0; i < tax.count(); i++) {
            if (tax.isIncluded(i)) {
                Money less = Amounts.plus(trace.now(), tax.amount(i).negated());
                trace.step("tax-included", id(tax.rule(i)), less, "The price contains " + words(tax, i) + ".");
            }
        }
        for (int i = 0; i < tax.count(); i++) {
            Money more = Amounts.plus(trace.now(), tax.amount(i));
            trace.step("tax", id(tax.rule(i)), more, words(tax, i) + ".");
        }
        return tax;
    }

    private static Optional<String> id(TaxRule rule) {
        return Optional.of(rule.id().value());
    }

    private static String words(LineTaxes tax, int place) {
        return tax.rule(place).definition().code() + " (" + tax.amount(place) + ")";
    }

    /** @throws InvalidRequestException with everything that is wrong */
    PriceResult result(String provider) {
        if (!violations.isEmpty()) {
            throw missing.size() == violations.size()
                    ? new NoPriceException(
                            missing, buyer.on(), list.definition().code())
                    : new InvalidRequestException(violations);
        }
        return new PriceResult(
                list.definition().currency(),
                list.id(),
                buyer.on(),
                lines,
                total(PricedLine::net),
                total(PricedLine::tax),
                total(PricedLine::gross),
                provider);
    }

    private Money total(Function<PricedLine, Money> part) {
        BigDecimal total =
                lines.stream().map(line -> part.apply(line).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (Amounts.isTooLarge(total)) {
            throw new InvalidRequestException(
                    "/lines", "pricing.amount-too-large", "The lines together come to more than 18 digits.");
        }
        return new Money(total, list.definition().currency());
    }
}
