package org.tenon.order.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.order.OrderId;
import org.tenon.order.Return;
import org.tenon.order.ReturnId;
import org.tenon.order.ReturnRequest;

/** Goods that came back, as an answer gives them. */
record ReturnBody(
        ReturnId id,
        Optional<String> reason,
        boolean credited,
        Money credit,
        List<Line> lines,
        Instant at,
        Optional<OrderId> replacement) {

    /** How much of a line, and what became of it. */
    record Line(String line, BigDecimal quantity, ReturnRequest.Disposition disposition) {}

    static ReturnBody of(Return returned) {
        return new ReturnBody(
                returned.id(),
                returned.request().reason(),
                returned.request().credited(),
                returned.credit(),
                returned.request().lines().stream()
                        .map(line -> new Line(line.line(), line.quantity(), line.disposition()))
                        .toList(),
                returned.at(),
                returned.replacement());
    }
}
