package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.internal.engine.Attributes;
import org.tenon.pricing.internal.engine.BasketLine;
import org.tenon.pricing.internal.engine.BasketLine.UnitOfSale;

/** What is checked of a request before it is priced; all that is wrong is said at once. */
final class RequestChecks {

    private static final Percent WHOLE = Percent.of("100");
    private static final BigDecimal MAX_QUANTITY = BigDecimal.TEN.pow(12);
    private static final BigDecimal MAX_ATTRIBUTE = BigDecimal.TEN.pow(18);
    private static final int MAX_ATTRIBUTE_DECIMALS = 12;

    private final Violations violations = new Violations();

    Violations violations() {
        return violations;
    }

    /** @throws InvalidRequestException when there are no or too many lines: those are not looked at one by one */
    void lineCount(PriceRequest request) {
        int lines = request.lines().size();
        if (lines == 0) {
            throw new InvalidRequestException("/lines", "pricing.no-lines", "At least one line is needed.");
        }
        if (lines > PriceRequest.MAX_LINES) {
            throw new InvalidRequestException(
                    "/lines",
                    "pricing.too-many-lines",
                    "At most " + PriceRequest.MAX_LINES + " lines are priced at once, not " + lines + ".");
        }
    }

    /** @param promotions those that may apply */
    void coupon(Optional<String> coupon, List<Promotion> promotions) {
        coupon.ifPresent(code -> violations.check(
                promotions.stream()
                        .anyMatch(promotion -> promotion.definition().coupon().equals(coupon)),
                "/coupon",
                "pricing.unknown-coupon",
                "There is no coupon " + code + " for this day and price list."));
    }

    /**
     * The lines that are in order.
     *
     * @param sold what quantities of other units come to
     */
    List<BasketLine> lines(List<PriceRequestLine> lines, Map<ProductId, Product> products, SoldQuantities sold) {
        List<BasketLine> good = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            PriceRequestLine line = lines.get(i);
            String place = "/lines/" + i;
            byHand(line, place);
            attributes(line.attributes(), place);
            Optional<BigDecimal> quantity = quantity(line.quantity(), place);
            Product product = product(line, products, place);
            if (product != null && quantity.isPresent()) {
                unit(line, product.details(), sold, quantity.get(), place)
                        .ifPresent(unit -> good.add(basketLine(line, product.details(), quantity.get(), unit)));
            }
        }
        return good;
    }

    /** Whether the prices given by hand are in the currency that the basket turned out to be in. */
    void currency(List<PriceRequestLine> lines, Currency currency) {
        for (int i = 0; i < lines.size(); i++) {
            String place = "/lines/" + i + "/unitPrice";
            lines.get(i)
                    .unitPrice()
                    .filter(price -> !price.currency().equals(currency))
                    .ifPresent(price -> violations.add(
                            place,
                            "pricing.currency-mismatch",
                            "Prices are in " + currency + " here, not in " + price.currency() + "."));
        }
    }

    private void byHand(PriceRequestLine line, String place) {
        line.discount()
                .ifPresent(discount -> violations.check(
                        discount.value().signum() >= 0 && discount.compareTo(WHOLE) <= 0,
                        place + "/discountPercent",
                        "pricing.discount-out-of-range",
                        "A discount is 0 to 100 %, not " + discount + "."));
        line.unitPrice()
                .ifPresent(price -> violations.check(
                        !price.isNegative(),
                        place + "/unitPrice",
                        "pricing.negative-price",
                        "A price is zero or more, not " + price + "."));
    }

    private void attributes(Map<String, BigDecimal> attributes, String place) {
        attributes.forEach((name, value) -> violations.check(
                value.abs().compareTo(MAX_ATTRIBUTE) < 0 && value.scale() <= MAX_ATTRIBUTE_DECIMALS,
                place + "/attributes/" + name.replace("~", "~0").replace("/", "~1"),
                "pricing.attribute-out-of-range",
                "An attribute has at most 18 digits before and " + MAX_ATTRIBUTE_DECIMALS + " after the point."));
    }

    private Optional<BigDecimal> quantity(BigDecimal quantity, String place) {
        if (!violations.check(
                quantity.signum() != 0, place + "/quantity", "pricing.zero-quantity", "A quantity is not zero.")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Quantity.of(quantity.toPlainString(), "any").value());
        } catch (IllegalArgumentException tooLong) {
            violations.add(
                    place + "/quantity",
                    "pricing.quantity-out-of-range",
                    "A quantity has at most 12 digits before and 6 after the point.");
            return Optional.empty();
        }
    }

    private @Nullable Product product(PriceRequestLine line, Map<ProductId, Product> products, String place) {
        Product product = products.get(line.product());
        if (product == null) {
            violations.add(
                    place + "/product", "pricing.unknown-product", "There is no product " + line.product() + ".");
            return null;
        }
        ProductDetails details = product.details();
        violations.check(
                !details.discontinued(),
                place + "/product",
                "pricing.product-discontinued",
                "The product " + details.sku() + " is not sold any more.");
        return product;
    }

    private Optional<UnitOfSale> unit(
            PriceRequestLine line, ProductDetails product, SoldQuantities sold, BigDecimal quantity, String place) {
        String unit = line.unit().orElse(product.unit());
        if (unit.equals(product.unit())) {
            return Optional.of(UnitOfSale.own(unit));
        }
        BigDecimal factor = sold.factor(line.product(), unit).orElse(null);
        if (factor == null) {
            violations.add(
                    place + "/unit",
                    "pricing.wrong-unit",
                    "The product " + product.sku() + " is sold in " + product.unit() + ", not in " + unit + ".");
            return Optional.empty();
        }
        BigDecimal own = quantity.multiply(factor);
        if (!violations.check(
                own.abs().compareTo(MAX_QUANTITY) < 0,
                place + "/quantity",
                "pricing.quantity-out-of-range",
                "A quantity has at most 12 digits before the point, in the product's unit too.")) {
            return Optional.empty();
        }
        violations.check(
                sold.comesOut(own, product.unit()),
                place + "/quantity",
                "pricing.inexact-quantity",
                new Quantity(quantity, unit) + " of the product " + product.sku() + " come to "
                        + new Quantity(SoldQuantities.kept(own), product.unit())
                        + ", and it is kept in multiples of "
                        + new Quantity(sold.step(product.unit()), product.unit()) + ".");
        return Optional.of(new UnitOfSale(product.unit(), factor));
    }

    private static BasketLine basketLine(
            PriceRequestLine line, ProductDetails product, BigDecimal quantity, UnitOfSale unit) {
        return new BasketLine(
                line.product(),
                product.categories(),
                product.variantOf(),
                product.taxCategory(),
                new Quantity(quantity, line.unit().orElse(product.unit())),
                attributes(line, product),
                line.discount().orElse(Percent.ZERO),
                line.unitPrice(),
                unit,
                weight(product));
    }

    private static Attributes attributes(PriceRequestLine line, ProductDetails product) {
        return line.attributes().isEmpty() && product.attributes().isEmpty()
                ? Attributes.NONE
                : new Attributes(line.attributes(), product.attributes());
    }

    /** A service weighs nothing, unless it says so. */
    private static @Nullable BigDecimal weight(ProductDetails product) {
        return product.weight()
                .or(() -> product.kind() == ProductKind.SERVICE ? Optional.of(BigDecimal.ZERO) : Optional.empty())
                .orElse(null);
    }
}
