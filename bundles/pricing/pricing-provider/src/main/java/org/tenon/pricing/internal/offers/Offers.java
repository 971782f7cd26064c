package org.tenon.pricing.internal.offers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.NewPromotion;
import org.tenon.pricing.NewPromotion.Combination;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.PromotionReward;

/** The promotions on one side of a document. */
public final class Offers {

    private final List<OfferLine> lines;
    private final Rewards rewards;
    private final BigDecimal[] original;
    private final BigDecimal[] now;
    private final BigDecimal[] forNothing;
    /** By line, the units that are in sets: a piece is in one only. */
    private final BigDecimal[] inSets;

    private final List<Deduction> deductions = new ArrayList<>();

    private Offers(List<OfferLine> lines, GivenAmounts amounts, BigDecimal step, RoundingMode halves) {
        this.lines = lines;
        this.rewards = new Rewards(lines, amounts, step, halves);
        this.original = lines.stream().map(OfferLine::given).toArray(BigDecimal[]::new);
        this.now = original.clone();
        this.forNothing = new BigDecimal[original.length];
        Arrays.fill(forNothing, BigDecimal.ZERO);
        this.inSets = forNothing.clone();
    }

    /**
     * What is sold and what comes back are two documents, the second one turned round: what it would have earned as a sale is not
     * given back. A coupon is for what is sold, and on a document that takes back only, for that.
     *
     * @param promotions that may apply, in their order
     * @param step what amounts are whole multiples of
     * @param halves where those go that lie between two
     * @return in the order in which they are taken off
     */
    public static List<Deduction> on(
            List<OfferLine> lines,
            List<Promotion> promotions,
            GivenAmounts amounts,
            BigDecimal step,
            RoundingMode halves) {
        if (lines.stream().noneMatch(OfferLine::isReturn)) {
            return new Offers(lines, amounts, step, halves).all(promotions);
        }
        Side sold = Side.sold(lines, step);
        Side returned = Side.returned(lines, step);
        boolean sells = lines.stream().anyMatch(line -> line.quantity().signum() > 0);
        List<Promotion> turned = promotions.stream()
                .filter(promotion -> !sells || promotion.definition().coupon().isEmpty())
                .toList();
        List<Deduction> all = new ArrayList<>(new Offers(sold.lines(), sold.of(amounts), step, halves).all(promotions));
        new Offers(returned.lines(), returned.of(amounts), step, halves)
                .all(turned).stream().map(Deduction::turned).forEach(all::add);
        return all;
    }

    private List<Deduction> all(List<Promotion> promotions) {
        List<Promotion> earned = promotions.stream()
                .filter(promotion -> isEarned(promotion.definition()))
                .toList();
        Promotion best = best(earned);
        for (Promotion promotion : earned) {
            Combination combination = promotion.definition().combination();
            boolean passedOver =
                    switch (combination) {
                        case BEST -> !Objects.equals(promotion, best);
                        case EXCLUSIVE -> !deductions.isEmpty();
                        default -> false;
                    };
            if (!passedOver && apply(promotion) && combination == Combination.EXCLUSIVE) {
                break;
            }
        }
        return deductions;
    }

    /** Whether the lines that it speaks of are many and dear enough. */
    private boolean isEarned(NewPromotion promotion) {
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal amount = BigDecimal.ZERO;
        boolean any = false;
        for (OfferLine line : lines) {
            if (line.isIn(promotion.bought())) {
                any = true;
                quantity = quantity.add(line.quantity());
                amount = amount.add(line.amount(promotion.minAmountOf()));
            }
        }
        return any
                && quantity.compareTo(promotion.minQuantity()) >= 0
                && (promotion.minAmount().isEmpty()
                        || amount.compareTo(promotion.minAmount().get().amount()) >= 0);
    }

    /** Of those of which only one applies the one that takes off most from the prices as they were; the first of equals. */
    private @Nullable Promotion best(List<Promotion> earned) {
        Promotion best = null;
        BigDecimal most = BigDecimal.ZERO;
        for (Promotion promotion : earned) {
            if (promotion.definition().combination() == Combination.BEST) {
                BigDecimal off = Arrays.stream(rewards.of(promotion.definition(), original, sets(promotion)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (off.compareTo(most) > 0) {
                    best = promotion;
                    most = off;
                }
            }
        }
        return best;
    }

    /** @return whether it took something off */
    private boolean apply(Promotion promotion) {
        boolean compound = promotion.definition().combination() == Combination.COMPOUND;
        BigDecimal[] basis = new BigDecimal[original.length];
        for (int i = 0; i < basis.length; i++) {
            basis[i] = compound ? now[i] : original[i].subtract(forNothing[i]);
        }
        Optional<Sets> sets = sets(promotion);
        Optional<String> note = sets.map(Sets::words);
        BigDecimal[] off = rewards.of(promotion.definition(), basis, sets);
        boolean free = promotion.definition().reward() instanceof PromotionReward.FreeGoods;
        int before = deductions.size();
        for (int i = 0; i < off.length; i++) {
            BigDecimal amount = off[i].min(now[i]);
            if (amount.signum() > 0) {
                now[i] = now[i].subtract(amount);
                forNothing[i] = free ? forNothing[i].add(amount) : forNothing[i];
                deductions.add(new Deduction(i, promotion, amount, note));
            }
        }
        boolean applied = deductions.size() > before;
        if (applied) {
            sets.ifPresent(this::keep);
        }
        return applied;
    }

    private Optional<Sets> sets(Promotion promotion) {
        return promotion.definition().reward() instanceof PromotionReward.Bundle bundle
                ? Optional.of(new Sets(lines, bundle, inSets))
                : Optional.empty();
    }

    private void keep(Sets sets) {
        for (int i = 0; i < inSets.length; i++) {
            inSets[i] = inSets[i].add(sets.units()[i]);
        }
    }

    /** What each promotion takes off all lines, in their order. */
    public static Map<Promotion, BigDecimal> totals(List<Deduction> deductions) {
        Map<Promotion, BigDecimal> totals = new LinkedHashMap<>();
        deductions.forEach(one -> totals.merge(one.promotion(), one.amount(), BigDecimal::add));
        return totals;
    }
}
