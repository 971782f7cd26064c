package org.tenon.samples.acme;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.TaxRounding;

/** What is checked of a request before it is priced; all that is wrong is said at once. */
final class RequestChecks {

    private static final Percent WHOLE = Percent.of("100");

    private final PriceRequest request;
    private final Violations violations = new Violations();

    /** @throws InvalidRequestException when there are no or too many lines */
    RequestChecks(PriceRequest request) {
        this.request = request;
        if (request.lines().isEmpty()) {
            throw new InvalidRequestException("/lines", "pricing.no-lines", "At least one line is needed.");
        }
        if (request.lines().size() > PriceRequest.MAX_LINES) {
            throw new InvalidRequestException(
                    "/lines", "pricing.too-many-lines", "At most " + PriceRequest.MAX_LINES + " lines are priced.");
        }
        violations.check(request.coupon().isEmpty(), "/coupon", "pricing.unknown-coupon", "There is no such coupon.");
        violations.check(request.edition().isEmpty(), "/edition", "pricing.unknown-edition", "Acme keeps no editions.");
        violations.check(
                request.taxRounding().orElse(TaxRounding.LINE) == TaxRounding.LINE,
                "/taxRounding",
                "pricing.tax-not-supported",
                "Acme rounds taxes by the line.");
    }

    Violations violations() {
        return violations;
    }

    /** The lines that are in order. */
    List<Item> items(Map<ProductId, Product> products) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            PriceRequestLine line = request.lines().get(i);
            String place = "/lines/" + i;
            byHand(line, place);
            boolean countable = countable(line.quantity(), place);
            Product product = product(line, products.get(line.product()), place);
            if (product != null && countable) {
                items.add(new Item(line, product.details(), line.quantity()));
            }
        }
        return items;
    }

    /**
     * The chosen list.
     *
     * @throws InvalidRequestException with everything that is wrong with the request
     */
    PriceList list(ListChoice choice) {
        PriceList list = choice.list();
        if (list != null) {
            currency(list.definition().currency());
        }
        if (choice.violation() != null) {
            violations.addAll(List.of(choice.violation()));
        }
        violations.throwIfAny();
        return requireNonNull(list);
    }

    /** Whether what was priced by hand is in the basket's currency. */
    private void currency(Currency currency) {
        for (int i = 0; i < request.lines().size(); i++) {
            violations.check(
                    request.lines()
                            .get(i)
                            .unitPrice()
                            .map(price -> price.currency().equals(currency))
                            .orElse(true),
                    "/lines/" + i + "/unitPrice",
                    "pricing.currency-mismatch",
                    "Prices are in " + currency + " here.");
        }
    }

    private void byHand(PriceRequestLine line, String place) {
        line.discount()
                .ifPresent(discount -> violations.check(
                        discount.compareTo(Percent.ZERO) >= 0 && discount.compareTo(WHOLE) <= 0,
                        place + "/discountPercent",
                        "pricing.discount-out-of-range",
                        "A discount is 0 to 100 %."));
        line.unitPrice()
                .ifPresent(price -> violations.check(
                        !price.isNegative(),
                        place + "/unitPrice",
                        "pricing.negative-price",
                        "A price is zero or more."));
    }

    private boolean countable(BigDecimal quantity, String place) {
        if (!violations.check(
                quantity.signum() != 0, place + "/quantity", "pricing.zero-quantity", "A quantity is not zero.")) {
            return false;
        }
        try {
            Quantity.of(quantity.toPlainString(), "any");
            return true;
        } catch (IllegalArgumentException tooLong) {
            violations.add(
                    place + "/quantity",
                    "pricing.quantity-out-of-range",
                    "A quantity has at most 12 digits before and 6 after the point.");
            return false;
        }
    }

    private @Nullable Product product(PriceRequestLine line, @Nullable Product product, String place) {
        if (product == null) {
            violations.add(place + "/product", "pricing.unknown-product", "There is no such product.");
            return null;
        }
        violations.check(
                !product.details().discontinued(),
                place + "/product",
                "pricing.product-discontinued",
                "This product is not sold any more.");
        violations.check(
                line.unit().map(product.details().unit()::equals).orElse(true),
                place + "/unit",
                "pricing.wrong-unit",
                "This product is sold in " + product.details().unit() + ".");
        return product;
    }
}
