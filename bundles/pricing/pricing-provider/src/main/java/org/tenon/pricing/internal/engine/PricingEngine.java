package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.pricing.NoPriceException;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricedLine;

/** Prices baskets. Holds nothing but its own name, and takes time in proportion to the lines. */
public final class PricingEngine {

    private final String provider;

    /** @param provider what results name as who priced them */
    public PricingEngine(String provider) {
        this.provider = provider;
    }

    /**
     * @throws NoPriceException when lines have no price, and nothing else is wrong
     * @throws InvalidRequestException with all that is wrong with all lines
     */
    public PriceResult price(Basket basket) {
        LinePricer pricer = new LinePricer(basket);
        List<PricedLine> priced = new ArrayList<>(basket.lines().size());
        Refusals refusals = new Refusals(basket);
        for (int i = 0; i < basket.lines().size(); i++) {
            BasketLine line = basket.lines().get(i);
            try {
                Optional<PricedLine> result = pricer.price(line);
                result.ifPresent(priced::add);
                if (result.isEmpty()) {
                    refusals.noPrice(i, line);
                }
            } catch (LineRefusedException refused) {
                refusals.refused(i, refused);
            }
        }
        refusals.throwIfAny();
        return new PriceResult(
                basket.currency(),
                basket.list().id(),
                basket.on(),
                priced,
                total(basket, priced, PricedLine::net),
                total(basket, priced, PricedLine::tax),
                total(basket, priced, PricedLine::gross),
                provider);
    }

    private static Money total(Basket basket, List<PricedLine> lines, Function<PricedLine, Money> part) {
        BigDecimal total =
                lines.stream().map(line -> part.apply(line).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (Amounts.tooLarge(total)) {
            throw new InvalidRequestException(
                    "/lines",
                    "pricing.amount-too-large",
                    "The lines together come to an amount of more than 18 digits.");
        }
        return new Money(total, basket.currency());
    }

    /** What is wrong with the lines of a basket, in their order. */
    private static final class Refusals {

        private final Basket basket;
        private final List<Violation> violations = new ArrayList<>();
        private final List<NoPriceException.Missing> missing = new ArrayList<>();

        Refusals(Basket basket) {
            this.basket = basket;
        }

        void noPrice(int index, BasketLine line) {
            NoPriceException.Missing gap = new NoPriceException.Missing(index, line.product());
            missing.add(gap);
            violations.add(gap.violation(basket.on(), basket.list().code()));
        }

        void refused(int index, LineRefusedException refused) {
            violations.add(new Violation("/lines/" + index + "/" + refused.member(), refused.code(), refused.text()));
        }

        void throwIfAny() {
            if (violations.isEmpty()) {
                return;
            }
            throw missing.size() == violations.size()
                    ? new NoPriceException(missing, basket.on(), basket.list().code())
                    : new InvalidRequestException(violations);
        }
    }
}
