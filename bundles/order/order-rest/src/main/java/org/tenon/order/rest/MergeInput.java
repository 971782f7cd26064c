package org.tenon.order.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.OrderId;

/** Which orders go into another, as a request gives it. */
record MergeInput(@Nullable List<@Nullable OrderId> orders) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    List<OrderId> others() {
        Violations violations = new Violations();
        if (violations.check(
                orders != null && !orders.isEmpty(), "/orders", "required", "Say which orders go into it.")) {
            for (int i = 0; i < orders.size(); i++) {
                violations.check(orders.get(i) != null, "/orders/" + i, "required", "An order is named by its id.");
            }
        }
        violations.throwIfAny();
        return List.copyOf(orders);
    }
}
