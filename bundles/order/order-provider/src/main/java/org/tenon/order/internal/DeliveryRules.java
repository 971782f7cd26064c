package org.tenon.order.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.order.DeliveryRule;
import org.tenon.order.ShipmentRequest;

/** What may leave of an order before all of it is there. */
final class DeliveryRules {

    private final DeliveryRule rule;
    private final List<OrderLineRow> lines;

    DeliveryRules(DeliveryRule rule, List<OrderLineRow> lines) {
        this.rule = rule;
        this.lines = lines;
    }

    /** Whether a line's goods may leave as they are reserved. */
    boolean mayLeave(OrderLineRow line) {
        return isInParts() || line.isEnough(line.reserved.add(line.shipped));
    }

    private boolean isInParts() {
        return rule == DeliveryRule.AVAILABLE || rule == DeliveryRule.AFTER_PAYMENT;
    }

    /** @throws ConflictException {@code order.incomplete}, {@code order.unpaid} when the request does not keep to the rule */
    void check(OrderRow row, ShipmentRequest request) {
        if (row.awaitsPayment()) {
            throw new ConflictException(
                    "order.unpaid", "The order " + row.number + " leaves when it is paid.", Map.of("order", row.id));
        }
        if (isInParts()) {
            return;
        }
        Map<String, BigDecimal> chosen = new HashMap<>();
        request.lines().forEach(line -> chosen.put(line.line(), line.quantity()));
        for (OrderLineRow line : lines) {
            if (line.hasGoodsToSend() && !isKept(line, chosen)) {
                throw row.incomplete();
            }
        }
    }

    private boolean isKept(OrderLineRow line, Map<String, BigDecimal> chosen) {
        BigDecimal leaves = chosen.getOrDefault(line.key(), BigDecimal.ZERO);
        if (chosen.isEmpty() && mayLeave(line)) {
            leaves = line.open();
        }
        if (leaves.signum() == 0) {
            return rule == DeliveryRule.COMPLETE_LINES;
        }
        return mayLeave(line) && line.isEnough(line.shipped.add(leaves));
    }
}
