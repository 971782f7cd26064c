package org.tenon.order.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.KitService;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.Amendment;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.PricingService;

/**
 * The lines of an order after an amendment. What the seller once agreed on by hand (a price, a discount) stays agreed unless the
 * amendment says otherwise; what the rules gave is asked of the rules again, since another quantity may have another price.
 *
 * @param kept those that are, in the order of their keys
 * @param cancelled those that are no more; nothing of them has left
 * @param added those of kept that are new
 */
record AmendedLines(List<OrderLineRow> kept, List<OrderLineRow> cancelled, List<OrderLineRow> added) {

    private static final Pattern LINE = Pattern.compile("/lines/(\\d{1,6})(/.*)?");

    static AmendedLines of(
            OrderRow row,
            List<OrderLineRow> lines,
            Amendment amendment,
            PricingService pricing,
            ProductService products,
            @Nullable KitService kits) {
        check(lines, amendment);
        Map<String, OrderLineRow> byKey =
                lines.stream().collect(Collectors.toMap(OrderLineRow::key, Function.identity()));
        List<OrderLineRow> cancelled = new ArrayList<>();
        Map<OrderLineRow, PriceRequestLine> changed = new LinkedHashMap<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < amendment.changes().size(); i++) {
            Amendment.Change change = amendment.changes().get(i);
            OrderLineRow line = byKey.get(change.line());
            if (change.quantity().signum() == 0) {
                cancelled.add(line);
            } else {
                changed.put(line, wanted(row, line, change));
                places.add("/changes/" + i);
            }
        }
        for (int i = 0; i < amendment.additions().size(); i++) {
            places.add("/additions/" + i);
        }
        List<PriceRequestLine> requests = new ArrayList<>(changed.values());
        requests.addAll(amendment.additions());
        List<PriceRequestLine> unchanged = lines.stream()
                .filter(line -> !changed.containsKey(line) && !cancelled.contains(line))
                .map(line -> line.agreed(row))
                .toList();
        List<PricedLine> priced = requests.isEmpty() ? List.of() : priced(row, requests, unchanged, places, pricing);
        int next = 0;
        requireShipped(changed.keySet(), priced, places);
        for (OrderLineRow line : changed.keySet()) {
            PricedLine price = priced.get(next++);
            if (price.stockQuantity().value().compareTo(line.stockQuantity) > 0) {
                // More of it is another promise.
                line.promisedDate = null;
            }
            line.price(price);
        }
        List<OrderLineRow> added = new ArrayList<>();
        int number = lines.stream().mapToInt(line -> line.number).max().orElse(0);
        List<PricedLine> additions = priced.subList(next, requests.size());
        Map<ProductId, Product> catalog =
                products.findAll(additions.stream().map(PricedLine::product).collect(Collectors.toSet()));
        Map<ProductId, List<KitPart>> parts = KitPart.of(catalog, kits, products);
        for (int i = 0; i < additions.size(); i++) {
            PricedLine line =
                    additions.get(i).saying(amendment.additions().get(i).attributes());
            OrderLineRow one =
                    OrderLineRow.of(row.id, ++number, line, OrderBook.isStocked(catalog.get(line.product())));
            one.madeOf(parts.getOrDefault(line.product(), List.of()));
            added.add(one);
        }
        List<OrderLineRow> kept = new ArrayList<>(lines);
        kept.removeAll(cancelled);
        kept.addAll(added);
        return new AmendedLines(List.copyOf(kept), List.copyOf(cancelled), List.copyOf(added));
    }

    private static void check(List<OrderLineRow> lines, Amendment amendment) {
        Violations violations = new Violations();
        violations.check(
                !amendment.changes().isEmpty()
                        || !amendment.additions().isEmpty()
                        || amendment.requestedDate().isPresent(),
                "",
                "required",
                "Say what is to be different: changes, additions or requestedDate.");
        DraftCheck.day(violations, amendment.requestedDate(), "/requestedDate");
        Map<String, OrderLineRow> byKey =
                lines.stream().collect(Collectors.toMap(OrderLineRow::key, Function.identity()));
        Set<String> named = new HashSet<>();
        Set<String> gone = new HashSet<>();
        for (int i = 0; i < amendment.changes().size(); i++) {
            Amendment.Change change = amendment.changes().get(i);
            String pointer = "/changes/" + i;
            OrderLineRow line = byKey.get(change.line());
            violations.check(
                    named.add(change.line()),
                    pointer + "/line",
                    "duplicate",
                    "The line " + change.line() + " is there twice.");
            if (violations.check(
                    line != null,
                    pointer + "/line",
                    "order.unknown-line",
                    "The order has no line " + change.line() + ".")) {
                // How much another quantity is in the product's own unit is known when it has been priced.
                violations.check(
                        change.quantity().signum() > 0
                                || (change.quantity().signum() == 0 && line.shipped.signum() == 0),
                        pointer + "/quantity",
                        "order.shipped",
                        lessThanLeft(line));
                if (change.quantity().signum() == 0) {
                    gone.add(change.line());
                }
            }
        }
        for (int i = 0; i < amendment.additions().size(); i++) {
            violations.check(
                    amendment.additions().get(i).quantity().signum() > 0,
                    "/additions/" + i + "/quantity",
                    "quantity.positive",
                    "What is ordered is more than zero.");
        }
        violations.check(
                gone.size() < lines.size() || !amendment.additions().isEmpty(),
                "/changes",
                "order.no-lines",
                "No line would be left: cancel the order instead.");
        violations.throwIfAny();
    }

    private static void requireShipped(Set<OrderLineRow> changed, List<PricedLine> priced, List<String> places) {
        Violations violations = new Violations();
        int next = 0;
        for (OrderLineRow line : changed) {
            violations.check(
                    priced.get(next).stockQuantity().value().compareTo(line.shipped) >= 0,
                    places.get(next) + "/quantity",
                    "order.shipped",
                    lessThanLeft(line));
            next++;
        }
        violations.throwIfAny();
    }

    private static String lessThanLeft(OrderLineRow line) {
        return "Of a line no less is ordered than has left, here " + new Quantity(line.shipped, line.stockUnit) + ".";
    }

    private static PriceRequestLine wanted(OrderRow row, OrderLineRow line, Amendment.Change change) {
        boolean own = line.unitPrice.compareTo(line.rulePrice) != 0;
        Optional<Money> unitPrice =
                change.unitPrice().or(() -> own ? Optional.of(row.money(line.unitPrice)) : Optional.empty());
        Optional<Percent> discount = change.discount()
                .or(() -> Optional.of(new Percent(line.discount)).filter(each -> !each.isZero()));
        return new PriceRequestLine(
                line.productId(),
                change.quantity(),
                Optional.of(line.unit),
                discount,
                unitPrice,
                JsonColumns.attributes(line.attributes));
    }

    /**
     * Rules look at whole documents, so the lines that stay are priced along; what comes of them is left. Those that pricing refuses, since
     * their products are not sold any more, are in nobody's way.
     */
    private static List<PricedLine> priced(
            OrderRow row,
            List<PriceRequestLine> requests,
            List<PriceRequestLine> unchanged,
            List<String> places,
            PricingService pricing) {
        List<PriceRequestLine> all = new ArrayList<>(requests);
        all.addAll(unchanged);
        try {
            return pricing.price(row.priceRequest(all)).lines();
        } catch (InvalidRequestException refused) {
            Set<PriceRequestLine> refusedLines = refused.violations().stream()
                    .flatMap(violation -> lineOf(violation.pointer()).stream())
                    .filter(line -> line >= requests.size() && line < all.size())
                    .map(all::get)
                    .collect(Collectors.toSet());
            if (!refusedLines.isEmpty()) {
                List<PriceRequestLine> others = unchanged.stream()
                        .filter(line -> !refusedLines.contains(line))
                        .toList();
                return priced(row, requests, others, places, pricing);
            }
            throw new InvalidRequestException(refused.violations().stream()
                    .map(violation ->
                            new Violation(place(violation.pointer(), places), violation.code(), violation.message()))
                    .toList());
        }
    }

    /** Where pricing's line came from: {@code /lines/2/product} may be {@code /additions/0/product}. */
    private static String place(String pointer, List<String> places) {
        return lineOf(pointer)
                .filter(line -> line < places.size())
                .map(line -> pointer.replaceFirst("/lines/\\d+", places.get(line)))
                .orElse(pointer);
    }

    private static Optional<Integer> lineOf(String pointer) {
        Matcher line = LINE.matcher(pointer);
        return line.matches() ? Optional.of(Integer.valueOf(line.group(1))) : Optional.empty();
    }
}
