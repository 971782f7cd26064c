package org.tenon.order.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.order.Amended;

/** An order after an amendment, and what differs from before, as an answer gives it. */
record AmendedBody(OrderBody order, Money before, List<DifferenceBody> differences) {

    /** A line before and after; without before it is new, without after it was cancelled. */
    record DifferenceBody(String line, ProductId product, Optional<SideBody> before, Optional<SideBody> after) {}

    /** What a line was, or is. */
    record SideBody(
            BigDecimal quantity, Money unitPrice, Money gross, BigDecimal reserved, Optional<LocalDate> promisedDate) {

        private static SideBody of(Amended.Side side) {
            return new SideBody(side.quantity(), side.unitPrice(), side.gross(), side.reserved(), side.promised());
        }
    }

    static AmendedBody of(Amended amended) {
        return new AmendedBody(
                OrderBody.of(amended.order()),
                amended.before(),
                amended.differences().stream()
                        .map(each -> new DifferenceBody(
                                each.line(),
                                each.product(),
                                each.before().map(SideBody::of),
                                each.after().map(SideBody::of)))
                        .toList());
    }
}
