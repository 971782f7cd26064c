package org.tenon.pricing.internal.offers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tenon.pricing.LineScope;
import org.tenon.pricing.PromotionReward;

/**
 * How many units of each line are for nothing. Units that are both bought and goods are one or the other: as many are set
 * aside as paid ones as the groups need, and only the rest can be free.
 */
final class FreeUnits {

    private final List<OfferLine> lines;
    private final LineScope bought;
    private final PromotionReward.FreeGoods reward;
    private final BigDecimal boughtOnly;
    private final BigDecimal goodsOnly;
    private final BigDecimal both;

    FreeUnits(List<OfferLine> lines, LineScope bought, PromotionReward.FreeGoods reward) {
        this.lines = lines;
        this.bought = bought;
        this.reward = reward;
        this.boughtOnly = units(true, false);
        this.goodsOnly = units(false, true);
        this.both = units(true, true);
    }

    private BigDecimal units(boolean isBought, boolean isGoods) {
        return lines.stream()
                .filter(line -> line.isIn(bought) == isBought && line.isIn(reward.goods()) == isGoods)
                .map(OfferLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By line. */
    BigDecimal[] free() {
        BigDecimal groups = new BigDecimal(groups());
        BigDecimal left = groups.multiply(reward.free()).min(goodsOnly.add(both));
        BigDecimal leftOfBoth = both.subtract(paidOfBoth(groups));
        BigDecimal[] free = new BigDecimal[lines.size()];
        for (int i : cheapestFirst()) {
            OfferLine line = lines.get(i);
            boolean isBought = line.isIn(bought);
            BigDecimal units = line.quantity().min(left).min(isBought ? leftOfBoth : left);
            free[i] = units;
            left = left.subtract(units);
            leftOfBoth = isBought ? leftOfBoth.subtract(units) : leftOfBoth;
        }
        return free;
    }

    private List<Integer> cheapestFirst() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isIn(reward.goods())) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparing(
                i -> lines.get(i).given().divide(lines.get(i).quantity(), MathContext.DECIMAL128)));
        return order;
    }

    /** The most groups whose paid and free units are there together; found by halving, since units may be many. */
    private BigInteger groups() {
        BigInteger most =
                boughtOnly.add(both).divide(reward.buy(), 0, RoundingMode.DOWN).toBigInteger();
        if (!reward.repeated()) {
            most = most.min(BigInteger.ONE);
        }
        BigInteger least = BigInteger.ZERO;
        while (least.compareTo(most) < 0) {
            BigInteger middle = least.add(most).add(BigInteger.ONE).shiftRight(1);
            if (isThere(new BigDecimal(middle))) {
                least = middle;
            } else {
                most = middle.subtract(BigInteger.ONE);
            }
        }
        return least;
    }

    private boolean isThere(BigDecimal groups) {
        if (both.signum() == 0) {
            return true;
        }
        BigDecimal freeOfBoth =
                groups.multiply(reward.free()).subtract(goodsOnly).max(BigDecimal.ZERO);
        return paidOfBoth(groups).add(freeOfBoth).compareTo(both) <= 0;
    }

    private BigDecimal paidOfBoth(BigDecimal groups) {
        return groups.multiply(reward.buy()).subtract(boughtOnly).max(BigDecimal.ZERO);
    }
}
