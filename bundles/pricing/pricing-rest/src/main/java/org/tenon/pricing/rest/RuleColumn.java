package org.tenon.pricing.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a table of price rules; each is called as the member of a rule in JSON, {@code sku} is a product's, and those
 * that begin with {@code bought}, {@code over} and {@code hours} are what lies in these members. */
enum RuleColumn {
    PRODUCT("product"),
    SKU("sku"),
    CATEGORY("category"),
    CUSTOMER("customer"),
    GROUP("group"),
    CHANNEL("channel"),
    MIN_QUANTITY("minQuantity"),
    MAX_QUANTITY("maxQuantity"),
    MIN_AMOUNT("minAmount"),
    MAX_AMOUNT("maxAmount"),
    ATTRIBUTE("attribute"),
    AT_LEAST("atLeast"),
    AT_MOST("atMost"),
    UNIT("unit"),
    BOUGHT_IN("boughtIn"),
    BOUGHT_QUANTITY("boughtQuantity"),
    BOUGHT_AMOUNT("boughtAmount"),
    BOUGHT_ATTRIBUTE("boughtAttribute"),
    BOUGHT_MIN_ATTRIBUTE("boughtMinAttribute"),
    BOUGHT_OF("boughtOf"),
    OVER_OF("overOf"),
    OVER_MIN_QUANTITY("overMinQuantity"),
    OVER_MAX_QUANTITY("overMaxQuantity"),
    OVER_MIN_AMOUNT("overMinAmount"),
    OVER_MAX_AMOUNT("overMaxAmount"),
    OVER_MIN_WEIGHT("overMinWeight"),
    OVER_MAX_WEIGHT("overMaxWeight"),
    OVER_ATTRIBUTE("overAttribute"),
    OVER_MIN_ATTRIBUTE("overMinAttribute"),
    OVER_MAX_ATTRIBUTE("overMaxAttribute"),
    HOURS_FROM("hoursFrom"),
    HOURS_UNTIL("hoursUntil"),
    PRICE("price"),
    DISCOUNT_PERCENT("discountPercent"),
    MARKUP_PERCENT("markupPercent"),
    ROUND_TO("roundTo"),
    SURCHARGE("surcharge"),
    MIN_MARGIN("minMargin"),
    MAX_MARGIN("maxMargin"),
    FORMULA("formula"),
    FLAT_PRICE("flatPrice"),
    COST("cost"),
    MINIMUM_PRICE("minimumPrice"),
    MAXIMUM_PRICE("maximumPrice"),
    BASE("base"),
    COMBINABLE("combinable"),
    SEQUENCE("sequence"),
    PRIORITY("priority"),
    VALID_FROM("validFrom"),
    VALID_TO("validTo");

    private static final List<RuleColumn> ALL = List.of(values());

    private final String heading;

    RuleColumn(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    static List<String> headings() {
        return ALL.stream().map(RuleColumn::heading).toList();
    }

    static List<RuleColumn> all() {
        return ALL;
    }

    /**
     * The column that a member of a rule may have come from which is called otherwise: a product that is not there may have been
     * named by its SKU.
     *
     * @param pointer to the member
     */
    static Optional<RuleColumn> behind(String pointer) {
        return switch (pointer) {
            case "/product" -> Optional.of(SKU);
            case "/bought/in" -> Optional.of(BOUGHT_IN);
            case "/bought/minQuantity" -> Optional.of(BOUGHT_QUANTITY);
            case "/bought/minAmount" -> Optional.of(BOUGHT_AMOUNT);
            case "/bought/attribute" -> Optional.of(BOUGHT_ATTRIBUTE);
            case "/bought/minAttribute" -> Optional.of(BOUGHT_MIN_ATTRIBUTE);
            case "/bought/of" -> Optional.of(BOUGHT_OF);
            case "/over/of" -> Optional.of(OVER_OF);
            case "/over/minQuantity" -> Optional.of(OVER_MIN_QUANTITY);
            case "/over/maxQuantity" -> Optional.of(OVER_MAX_QUANTITY);
            case "/over/minAmount" -> Optional.of(OVER_MIN_AMOUNT);
            case "/over/maxAmount" -> Optional.of(OVER_MAX_AMOUNT);
            case "/over/minWeight" -> Optional.of(OVER_MIN_WEIGHT);
            case "/over/maxWeight" -> Optional.of(OVER_MAX_WEIGHT);
            case "/over/attribute" -> Optional.of(OVER_ATTRIBUTE);
            case "/over/minAttribute" -> Optional.of(OVER_MIN_ATTRIBUTE);
            case "/over/maxAttribute" -> Optional.of(OVER_MAX_ATTRIBUTE);
            case "/hours/from" -> Optional.of(HOURS_FROM);
            case "/hours/until" -> Optional.of(HOURS_UNTIL);
            default -> Optional.empty();
        };
    }

    static Optional<RuleColumn> named(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(heading))
                .findFirst();
    }
}
