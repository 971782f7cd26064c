package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.pricing.AppliedPromotion;
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
        Refusals refusals = new Refusals(basket);
        Drafts drafts = drafts(basket, refusals);
        List<AppliedPromotion> promotions =
                basket.promotions().isEmpty() ? List.of() : reduce(basket, drafts, refusals);
        List<PricedLine> priced = taxed(basket, drafts, refusals);
        refusals.throwIfAny();
        Money net = total(basket, priced, PricedLine::net);
        Money gross = total(basket, priced, PricedLine::gross);
        return new PriceResult(
                basket.currency(),
                basket.list().id(),
                basket.on(),
                priced,
                net,
                money(basket, gross.amount().subtract(net.amount())),
                gross,
                provider,
                promotions);
    }

    /**
     * Takes off the drafts what promotions say.
     *
     * @throws InvalidRequestException when something is wrong with lines: promotions look at all of them
     */
    private static List<AppliedPromotion> reduce(Basket basket, Drafts drafts, Refusals refusals) {
        List<TaxedAmount> taxed = taxes(basket, drafts, refusals);
        refusals.throwIfAny();
        DocumentOffers.Result result = new DocumentOffers(basket, List.copyOf(drafts.lines), taxed).result();
        drafts.lines.clear();
        drafts.lines.addAll(result.drafts());
        return result.promotions();
    }

    private static List<TaxedAmount> taxes(Basket basket, Drafts drafts, Refusals refusals) {
        return basket.taxes()
                .on(
                        drafts.lines,
                        basket.list().taxIncluded(),
                        (refused, i) -> refusals.refused(drafts.places[i], refused));
    }

    /** The lines that have a price, and their places in the basket. */
    private static final class Drafts {

        private final List<DraftLine> lines;
        private final int[] places;

        Drafts(int most) {
            this.lines = new ArrayList<>(most);
            this.places = new int[most];
        }

        void add(int place, DraftLine line) {
            places[lines.size()] = place;
            lines.add(line);
        }
    }

    private static Drafts drafts(Basket basket, Refusals refusals) {
        LinePricer pricer = new LinePricer(basket);
        Drafts drafts = new Drafts(basket.lines().size());
        for (int i = 0; i < basket.lines().size(); i++) {
            BasketLine line = basket.lines().get(i);
            try {
                Optional<DraftLine> draft = pricer.draft(line);
                if (draft.isPresent()) {
                    drafts.add(i, draft.get());
                } else {
                    refusals.noPrice(i, line);
                }
            } catch (LineRefusedException refused) {
                refusals.refused(i, refused);
            }
        }
        return drafts;
    }

    /** Also when lines were refused before: what is wrong with the others is said too. */
    private static List<PricedLine> taxed(Basket basket, Drafts drafts, Refusals refusals) {
        List<TaxedAmount> taxed = taxes(basket, drafts, refusals);
        List<PricedLine> priced = new ArrayList<>(drafts.lines.size());
        for (int i = 0; i < drafts.lines.size() && taxed.size() == drafts.lines.size(); i++) {
            try {
                priced.add(LinePricer.finish(drafts.lines.get(i), taxed.get(i)));
            } catch (LineRefusedException refused) {
                refusals.refused(drafts.places[i], refused);
            }
        }
        return priced;
    }

    private static Money total(Basket basket, List<PricedLine> lines, Function<PricedLine, Money> part) {
        BigDecimal total = BigDecimal.ZERO;
        for (PricedLine line : lines) {
            total = total.add(part.apply(line).amount());
        }
        return money(basket, total);
    }

    private static Money money(Basket basket, BigDecimal total) {
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
        /** By the lines' places; made when there is the first, which most baskets never have. */
        private @Nullable Map<Integer, Violation> violations;

        private final List<NoPriceException.Missing> missing = new ArrayList<>(0);

        Refusals(Basket basket) {
            this.basket = basket;
        }

        void noPrice(int index, BasketLine line) {
            NoPriceException.Missing gap = new NoPriceException.Missing(index, line.product());
            missing.add(gap);
            refused(index, gap.violation(basket.on(), basket.list().code()));
        }

        void refused(int index, LineRefusedException refused) {
            refused(index, new Violation("/lines/" + index + "/" + refused.member(), refused.code(), refused.text()));
        }

        private void refused(int index, Violation violation) {
            Map<Integer, Violation> all = violations == null ? new TreeMap<>() : violations;
            all.put(index, violation);
            violations = all;
        }

        void throwIfAny() {
            if (violations == null) {
                return;
            }
            throw missing.size() == violations.size()
                    ? new NoPriceException(missing, basket.on(), basket.list().code())
                    : new InvalidRequestException(List.copyOf(violations.values()));
        }
    }
}
