package org.tenon.pricing.internal.offers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenon.pricing.AmountOf;

/**
 * What is sold on a document, or what comes back with it, turned round so that it looks like a sale. Pieces that come back are
 * set against pieces of the same product that are sold: they belong to neither side, since nobody earns anything by what he
 * does not keep.
 */
final class Side {

    private final List<OfferLine> document;
    private final BigDecimal sign;
    private final List<OfferLine> lines;

    private Side(List<OfferLine> document, BigDecimal sign, BigDecimal step) {
        this.document = document;
        this.sign = sign;
        this.lines = lines(document, sign.signum(), step);
    }

    /** @param step what amounts are whole multiples of */
    static Side sold(List<OfferLine> document, BigDecimal step) {
        return new Side(document, BigDecimal.ONE, step);
    }

    /** @param step what amounts are whole multiples of */
    static Side returned(List<OfferLine> document, BigDecimal step) {
        return new Side(document, BigDecimal.ONE.negate(), step);
    }

    private static List<OfferLine> lines(List<OfferLine> document, int sign, BigDecimal step) {
        Map<String, BigDecimal> against = against(document);
        List<OfferLine> lines = new ArrayList<>(document.size());
        for (OfferLine line : document) {
            if (line.quantity().signum() != sign) {
                lines.add(OfferLine.NOTHING);
                continue;
            }
            BigDecimal units = line.quantity().abs();
            BigDecimal gone = units.min(against.get(line.product()));
            against.merge(line.product(), gone, BigDecimal::subtract);
            lines.add(line.part(units.subtract(gone), step));
        }
        return lines;
    }

    /** By product, how many pieces are both sold and taken back. */
    private static Map<String, BigDecimal> against(List<OfferLine> document) {
        Map<String, BigDecimal> sold = new HashMap<>();
        Map<String, BigDecimal> returned = new HashMap<>();
        for (OfferLine line : document) {
            (line.isReturn() ? returned : sold)
                    .merge(line.product(), line.quantity().abs(), BigDecimal::add);
        }
        Map<String, BigDecimal> both = new HashMap<>();
        for (OfferLine line : document) {
            both.put(
                    line.product(),
                    sold.getOrDefault(line.product(), BigDecimal.ZERO)
                            .min(returned.getOrDefault(line.product(), BigDecimal.ZERO)));
        }
        return both;
    }

    /** As many as the document's, at their places; nothing is in those of the other side. Nothing is negative. */
    List<OfferLine> lines() {
        return lines;
    }

    /** The document's amounts seen from this side: what is set against the other one keeps what it was given. */
    GivenAmounts of(GivenAmounts amounts) {
        return (of, some) -> {
            BigDecimal[] whole = new BigDecimal[some.length];
            Arrays.setAll(whole, i -> sign.multiply(some[i].add(gone(i, of))));
            BigDecimal[] given = amounts.given(of, whole);
            Arrays.setAll(given, i -> sign.multiply(given[i]).subtract(goneAsGiven(i)));
            return given;
        };
    }

    /** What a line of this side comes to that is set against the other one. */
    private BigDecimal gone(int line, AmountOf of) {
        return isOfThis(line)
                ? sign.multiply(document.get(line).amount(of))
                        .subtract(lines.get(line).amount(of))
                : BigDecimal.ZERO;
    }

    private BigDecimal goneAsGiven(int line) {
        return isOfThis(line)
                ? sign.multiply(document.get(line).given())
                        .subtract(lines.get(line).given())
                : BigDecimal.ZERO;
    }

    private boolean isOfThis(int line) {
        return document.get(line).quantity().signum() == sign.signum();
    }
}
