package org.tenon.order.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenon.inventory.Issue;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.ShipmentRequest;

/** What leaves with one shipment: goods that are reserved and, with the first one, all services. */
final class Parcel {

    private final Map<OrderLineRow, BigDecimal> content;

    private Parcel(Map<OrderLineRow, BigDecimal> content) {
        this.content = content;
    }

    /**
     * @throws org.tenon.kernel.problem.InvalidRequestException an unknown line, one named twice, a quantity of zero or less
     * @throws ConflictException {@code order.not-reserved}
     */
    static Parcel of(OrderRow row, List<OrderLineRow> lines, ShipmentRequest request) {
        Map<OrderLineRow, BigDecimal> content = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !line.stocked && line.reserved.signum() > 0)
                .forEach(line -> content.put(line, line.reserved));
        DeliveryRules rules = new DeliveryRules(row.delivery, lines);
        rules.check(row, request);
        if (request.lines().isEmpty()) {
            lines.stream()
                    .filter(line -> line.stocked && line.reserved.signum() > 0 && rules.mayLeave(line))
                    .forEach(line -> content.put(line, line.reserved));
        } else {
            content.putAll(chosen(row, lines, request));
        }
        if (content.isEmpty()) {
            throw new ConflictException(
                    "order.not-reserved",
                    "Nothing of the order " + row.number + " is reserved.",
                    Map.of("order", row.id));
        }
        return new Parcel(content);
    }

    /** What suppliers have sent to the customer and nobody has noted yet, and with the first shipment all services; nothing is empty. */
    static Optional<Parcel> dropShipped(List<OrderLineRow> lines) {
        Map<OrderLineRow, BigDecimal> content = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.dropShipped().signum() > 0)
                .forEach(line -> content.put(line, line.dropShipped()));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        lines.stream()
                .filter(line -> !line.stocked && line.reserved.signum() > 0)
                .forEach(line -> content.put(line, line.reserved));
        return Optional.of(new Parcel(content));
    }

    /** What is to leave beyond the ordered of some lines, within their tolerance. */
    static Map<OrderLineRow, BigDecimal> beyond(List<OrderLineRow> lines, ShipmentRequest request) {
        Map<String, OrderLineRow> byKey =
                lines.stream().collect(Collectors.toMap(OrderLineRow::key, Function.identity()));
        Map<OrderLineRow, BigDecimal> beyond = new LinkedHashMap<>();
        for (ShipmentRequest.Line wanted : request.lines()) {
            OrderLineRow line = byKey.get(wanted.line());
            if (line != null && line.stocked && !line.isBought() && !line.settled) {
                BigDecimal all = line.shipped.add(wanted.quantity());
                if (all.compareTo(line.stockQuantity) > 0
                        && all.compareTo(line.tolerance().most(line.stockQuantity)) <= 0) {
                    beyond.put(line, all.subtract(line.stockQuantity));
                }
            }
        }
        return beyond;
    }

    private static Map<OrderLineRow, BigDecimal> chosen(
            OrderRow row, List<OrderLineRow> lines, ShipmentRequest request) {
        Map<String, OrderLineRow> byKey =
                lines.stream().collect(Collectors.toMap(OrderLineRow::key, Function.identity()));
        Map<OrderLineRow, BigDecimal> chosen = new LinkedHashMap<>();
        Violations violations = new Violations();
        for (int i = 0; i < request.lines().size(); i++) {
            ShipmentRequest.Line wanted = request.lines().get(i);
            String pointer = "/lines/" + i;
            OrderLineRow line = byKey.get(wanted.line());
            if (violations.check(
                    line != null,
                    pointer + "/line",
                    "order.unknown-line",
                    "The order has no line " + wanted.line() + ".")) {
                violations.check(
                        chosen.put(line, wanted.quantity()) == null,
                        pointer + "/line",
                        "duplicate",
                        "The line " + wanted.line() + " is there twice.");
            }
            violations.check(
                    wanted.quantity().signum() > 0,
                    pointer + "/quantity",
                    "quantity.positive",
                    "What is shipped is more than zero.");
        }
        violations.throwIfAny();
        chosen.forEach((line, quantity) -> requireReserved(row, line, quantity));
        chosen.keySet().removeIf(line -> !line.stocked);
        return chosen;
    }

    private static void requireReserved(OrderRow row, OrderLineRow line, BigDecimal quantity) {
        if (quantity.compareTo(line.reserved) > 0) {
            String text = line.reserved.stripTrailingZeros().toPlainString();
            throw new ConflictException(
                    "order.not-reserved",
                    "Of line " + line.key() + " of the order " + row.number + " only " + text + " can leave.",
                    Map.of("order", row.id, "line", line.key(), "reserved", text));
        }
    }

    /** What inventory has to book out. */
    List<Issue.Line> goods() {
        return content.entrySet().stream()
                .filter(entry -> entry.getKey().isFromStock())
                .flatMap(entry -> StockLines.leaving(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Writes on the lines what has left. */
    void take() {
        content.forEach((line, quantity) -> {
            line.shipped = line.shipped.add(quantity);
            if (!line.isDropShipment()) {
                line.reserved = line.reserved.subtract(quantity);
            }
        });
    }

    /** Takes what has left of lines for all of it, where it is as good as that. @return those lines */
    List<OrderLineRow> settle() {
        List<OrderLineRow> settled = content.keySet().stream()
                .filter(line ->
                        line.stocked && line.shipped.compareTo(line.stockQuantity) != 0 && line.isEnough(line.shipped))
                .toList();
        settled.forEach(line -> line.settled = true);
        return settled;
    }

    List<ShipmentLineRow> rows(ShipmentRow shipment, SaidNumbers numbers) {
        Map<OrderLineRow, Map<String, BigDecimal>> said = numbers.ofProducts(List.copyOf(content.keySet()));
        return content.entrySet().stream()
                .map(entry -> ShipmentLineRow.of(
                        shipment, entry.getKey(), entry.getValue(), said.getOrDefault(entry.getKey(), Map.of())))
                .toList();
    }
}
