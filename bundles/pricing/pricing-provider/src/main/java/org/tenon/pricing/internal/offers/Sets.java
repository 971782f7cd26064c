package org.tenon.pricing.internal.offers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tenon.pricing.PromotionReward.Bundle;

/**
 * The complete sets of a bundle among some lines, and how many units of each line are in them.
 *
 * <p>A line may serve several parts, so parts are looked at in groups, each a number whose bits are its parts. By Hall's theorem there are
 * as many sets as the scarcest group allows: the units of all lines that serve one of its parts, by what one set needs of them. And
 * chosen units can be in that many sets as long as of no group more are chosen from lines that serve it alone than it needs; that is
 * a matroid, so that taking the cheapest first comes to the cheapest choice.
 */
final class Sets {

    private static final int MOST_NAMED = 20;

    private final List<OfferLine> lines;
    private final Bundle bundle;
    private final BigDecimal[] there;
    /** By line, the parts that it serves. */
    private final int[] serves;

    private final BigDecimal count;
    private final BigDecimal[] units;

    /** @param taken by line, the units that are in sets of others */
    Sets(List<OfferLine> lines, Bundle bundle, BigDecimal[] taken) {
        this.lines = lines;
        this.bundle = bundle;
        this.there = new BigDecimal[lines.size()];
        this.serves = new int[lines.size()];
        for (int i = 0; i < serves.length; i++) {
            there[i] = lines.get(i).quantity().subtract(taken[i]).max(BigDecimal.ZERO);
            serves[i] = parts(lines.get(i));
        }
        BigDecimal[] needs = needs();
        this.count = count(needs);
        this.units = units(needs);
    }

    private int parts(OfferLine line) {
        int parts = 0;
        for (int part = 0; part < bundle.parts().size(); part++) {
            if (line.isIn(bundle.parts().get(part).lines())) {
                parts |= 1 << part;
            }
        }
        return parts;
    }

    /** By group, what one set needs of it. */
    private BigDecimal[] needs() {
        BigDecimal[] needs = groups();
        for (int group = 1; group < needs.length; group++) {
            int first = Integer.numberOfTrailingZeros(group);
            needs[group] =
                    needs[group & (group - 1)].add(bundle.parts().get(first).units());
        }
        return needs;
    }

    private BigDecimal count(BigDecimal[] needs) {
        BigDecimal[] bySameParts = groups();
        for (int i = 0; i < serves.length; i++) {
            bySameParts[serves[i]] = bySameParts[serves[i]].add(there[i]);
        }
        BigDecimal most = null;
        for (int group = 1; group < needs.length; group++) {
            BigDecimal serving = BigDecimal.ZERO;
            for (int parts = 1; parts < bySameParts.length; parts++) {
                if ((parts & group) != 0) {
                    serving = serving.add(bySameParts[parts]);
                }
            }
            BigDecimal sets = serving.divide(needs[group], 0, RoundingMode.DOWN);
            most = most == null ? sets : most.min(sets);
        }
        BigDecimal complete = most == null ? BigDecimal.ZERO : most;
        return bundle.repeated() ? complete : complete.min(BigDecimal.ONE);
    }

    private BigDecimal[] units(BigDecimal[] needs) {
        BigDecimal[] chosen = new BigDecimal[serves.length];
        Arrays.fill(chosen, BigDecimal.ZERO);
        if (count.signum() == 0) {
            return chosen;
        }
        BigDecimal[] left = groups();
        for (int group = 0; group < left.length; group++) {
            left[group] = needs[group].multiply(count);
        }
        for (int i : cheapestFirst()) {
            BigDecimal some = there[i];
            for (int group = serves[i]; group < left.length; group++) {
                some = (group & serves[i]) == serves[i] ? some.min(left[group]) : some;
            }
            for (int group = serves[i]; group < left.length && some.signum() > 0; group++) {
                left[group] = (group & serves[i]) == serves[i] ? left[group].subtract(some) : left[group];
            }
            chosen[i] = some;
        }
        return chosen;
    }

    private List<Integer> cheapestFirst() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < serves.length; i++) {
            if (serves[i] != 0) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparing(
                i -> lines.get(i).given().divide(lines.get(i).quantity(), MathContext.DECIMAL128)));
        return order;
    }

    /** As many zeros as there are groups, the one of no parts included. */
    private BigDecimal[] groups() {
        BigDecimal[] groups = new BigDecimal[1 << bundle.parts().size()];
        Arrays.fill(groups, BigDecimal.ZERO);
        return groups;
    }

    BigDecimal count() {
        return count;
    }

    /** By line, how many of its units are in the sets. */
    BigDecimal[] units() {
        return units;
    }

    /** {@code "2 sets, with 4 of line 1, 2 of line 3"}: as documents number lines, from 1. */
    String words() {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            if (units[i].signum() > 0) {
                named.add(units[i].stripTrailingZeros().toPlainString() + " of line " + (i + 1));
            }
        }
        String rest = named.size() > MOST_NAMED ? " and " + (named.size() - MOST_NAMED) + " lines more" : "";
        return count.toPlainString() + (count.compareTo(BigDecimal.ONE) == 0 ? " set" : " sets") + ", with "
                + String.join(", ", named.subList(0, Math.min(MOST_NAMED, named.size()))) + rest;
    }
}
