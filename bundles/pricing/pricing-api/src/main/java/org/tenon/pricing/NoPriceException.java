package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;

/** No rule of the price list or its bases gives a product a price on a day. */
public final class NoPriceException extends InvalidRequestException {

    /** The code of the exception and of each of its violations. */
    public static final String CODE = "pricing.no-price";

    private static final long serialVersionUID = 1L;

    private final transient List<Missing> missing;

    /**
     * A line without a price.
     *
     * @param line the line's place in the request, from 0
     */
    public record Missing(int line, ProductId product) {

        public Missing {
            requireNonNull(product, "product");
        }

        /**
         * This line as a violation, for a refusal that has other reasons too.
         *
         * @param priceList the code of the list
         */
        public Violation violation(LocalDate on, String priceList) {
            return new Violation(
                    "/lines/" + line + "/product",
                    CODE,
                    "The price list " + priceList + " has no price for the product " + product + " on " + on + ".");
        }
    }

    /**
     * @param missing at least one
     * @param priceList the code of the list
     */
    public NoPriceException(List<Missing> missing, LocalDate on, String priceList) {
        super(missing.stream().map(line -> line.violation(on, priceList)).toList());
        this.missing = List.copyOf(missing);
    }

    /** All lines without a price, in the order of the request. */
    public List<Missing> missing() {
        return missing;
    }
}
