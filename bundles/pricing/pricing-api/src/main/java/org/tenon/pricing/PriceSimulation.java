package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/**
 * What past sales would come to with a draft, without taxes.
 *
 * @param documents that the list prices, and that both states of it can price
 * @param lines of those
 * @param changed documents that the draft changes
 * @param refused documents that one of the states cannot price, for example since a product is not sold any more
 * @param isComplete whether these were all; otherwise there are more than were asked for
 * @param before what they come to by the list as it is
 * @param after what they come to by the list with the draft
 * @param products those that the draft moves most, at most {@value #MOST_PRODUCTS}
 * @param moved the documents that the draft changes, those by the largest share first, at most {@value #MOST_DOCUMENTS}
 */
public record PriceSimulation(
        int documents,
        int lines,
        int changed,
        int refused,
        boolean isComplete,
        Money before,
        Money after,
        List<Moved> products,
        List<MovedDocument> moved) {

    public static final int MOST_PRODUCTS = 20;
    public static final int MOST_DOCUMENTS = 100;

    /** How far a product is moved. */
    public record Moved(ProductId product, Money before, Money after) {

        public Moved {
            requireNonNull(product, "product");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    /**
     * How far a document is moved.
     *
     * @param document names it, as {@code PastSale} does
     */
    public record MovedDocument(String document, Money before, Money after) {

        public MovedDocument {
            requireNonNull(document, "document");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        /** By how much, HALF_UP to two decimals; empty when it came to nothing. */
        public Optional<Percent> change() {
            return share(before, after);
        }
    }

    public PriceSimulation {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        products = List.copyOf(products);
        moved = List.copyOf(moved);
    }

    /** Without single documents. */
    public PriceSimulation(
            int documents,
            int lines,
            int changed,
            int refused,
            boolean isComplete,
            Money before,
            Money after,
            List<Moved> products) {
        this(documents, lines, changed, refused, isComplete, before, after, products, List.of());
    }

    /** By how much it moves them, HALF_UP to two decimals; empty when they come to nothing. */
    public Optional<Percent> change() {
        return share(before, after);
    }

    private static Optional<Percent> share(Money before, Money after) {
        return before.isZero()
                ? Optional.empty()
                : Optional.of(new Percent(after.minus(before)
                        .amount()
                        .movePointRight(2)
                        .divide(before.amount(), 2, RoundingMode.HALF_UP)));
    }
}
