package org.tenon.pricing.internal.offers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tenon.pricing.AmountOf;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.PromotionReward;

/** What a promotion's reward takes off each line, in whole steps. */
final class Rewards {

    private final List<OfferLine> lines;
    private final GivenAmounts amounts;
    private final BigDecimal step;
    private final RoundingMode halves;

    Rewards(List<OfferLine> lines, GivenAmounts amounts, BigDecimal step, RoundingMode halves) {
        this.lines = lines;
        this.amounts = amounts;
        this.step = step;
        this.halves = halves;
    }

    /**
     * @param basis what each line comes to for this promotion, as prices are given
     * @param sets of a bundle, those that there are; empty for all others
     */
    BigDecimal[] of(NewPromotion promotion, BigDecimal[] basis, Optional<Sets> sets) {
        BigDecimal[] off = sets.isPresent()
                ? bundle((PromotionReward.Bundle) promotion.reward(), basis, sets.get())
                : off(promotion, basis);
        BigDecimal sum = Arrays.stream(off).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cap = promotion.cap().map(most -> most.amount()).orElse(sum);
        return sum.compareTo(cap) > 0 ? Spread.of(inSteps(cap, RoundingMode.DOWN), off, step) : off;
    }

    private BigDecimal[] off(NewPromotion promotion, BigDecimal[] basis) {
        PromotionReward reward = promotion.reward();
        if (reward instanceof PromotionReward.OffLines some) {
            return each((line, i) -> line.isIn(some.lines())
                    ? inSteps(basis[i].multiply(some.percent().fraction()), halves)
                    : BigDecimal.ZERO);
        }
        if (reward instanceof PromotionReward.OffDocument all) {
            BigDecimal[] weights = each((line, i) -> basis[i].max(BigDecimal.ZERO));
            BigDecimal sum = Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add);
            return Spread.of(inSteps(sum.multiply(all.percent().fraction()), halves), weights, step);
        }
        return reward instanceof PromotionReward.AmountOffDocument amount
                ? amountOff(amount, basis)
                : freeGoods(promotion, (PromotionReward.FreeGoods) reward, basis);
    }

    /** What the sets come to, less what they cost together; spread by what of each line is in them. */
    private BigDecimal[] bundle(PromotionReward.Bundle bundle, BigDecimal[] basis, Sets sets) {
        BigDecimal[] units = sets.units();
        BigDecimal[] inSets = each((line, i) -> units[i].signum() == 0
                ? BigDecimal.ZERO
                : basis[i].max(BigDecimal.ZERO).multiply(units[i]).divide(line.quantity(), MathContext.DECIMAL128));
        BigDecimal sum = Arrays.stream(inSets).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off;
        if (bundle.saving() instanceof PromotionReward.Bundle.SetPrice set) {
            off = sum.subtract(set.price().amount().multiply(sets.count()));
        } else if (bundle.saving() instanceof PromotionReward.Bundle.SetDiscount discount) {
            off = sum.multiply(discount.percent().fraction());
        } else {
            off = bundle.amount().orElseThrow().amount().multiply(sets.count());
        }
        return Spread.of(inSteps(off.max(BigDecimal.ZERO).min(sum), halves), inSets, step);
    }

    private BigDecimal[] freeGoods(NewPromotion promotion, PromotionReward.FreeGoods reward, BigDecimal[] basis) {
        BigDecimal[] free = new FreeUnits(lines, promotion.bought(), reward).free();
        return each((line, i) -> free[i] == null || free[i].signum() == 0
                ? BigDecimal.ZERO
                : inSteps(basis[i].multiply(free[i]).divide(line.quantity(), MathContext.DECIMAL128), halves));
    }

    /** Spread by what the lines come to with or without taxes; then turned into what prices are given as. */
    private BigDecimal[] amountOff(PromotionReward.AmountOffDocument reward, BigDecimal[] basis) {
        AmountOf of = reward.of();
        BigDecimal[] weights = each((line, i) -> line.given().signum() > 0 && basis[i].signum() > 0
                ? line.amount(of).multiply(basis[i]).divide(line.given(), MathContext.DECIMAL128)
                : BigDecimal.ZERO);
        BigDecimal sum = inSteps(Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add), halves);
        BigDecimal[] shares = Spread.of(inSteps(reward.amount().amount().min(sum), halves), weights, step);
        BigDecimal[] left = each((line, i) -> weights[i].subtract(shares[i]).max(BigDecimal.ZERO));
        BigDecimal[] given = amounts.given(of, left);
        return each((line, i) -> shares[i].signum() == 0
                ? BigDecimal.ZERO
                : basis[i].subtract(given[i]).max(BigDecimal.ZERO));
    }

    private BigDecimal inSteps(BigDecimal amount, RoundingMode mode) {
        return amount.divide(step, 0, mode).multiply(step);
    }

    private BigDecimal[] each(Each each) {
        BigDecimal[] all = new BigDecimal[lines.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = each.of(lines.get(i), i);
        }
        return all;
    }

    /** Something of each line. */
    private interface Each {
        BigDecimal of(OfferLine line, int place);
    }
}
