package org.tenon.order.rest;

import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.order.OrderId;
import org.tenon.order.OrderService;
import org.tenon.rest.Versions;

/** The version of an order that an action is based on. An action need not name it; when it does, it must be the one that is kept. */
final class OrderVersion {

    private OrderVersion() {}

    /** @throws StaleVersionException when it is another one */
    static void check(OrderService orders, OrderId id, @Nullable String ifMatch) {
        Versions.given(ifMatch).ifPresent(given -> {
            long actual = orders.find(id)
                    .orElseThrow(() -> new NotFoundException("order", id.value()))
                    .version();
            if (actual != given) {
                throw new StaleVersionException("order", id.value(), given, actual);
            }
        });
    }
}
