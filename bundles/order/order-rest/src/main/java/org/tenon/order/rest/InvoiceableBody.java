package org.tenon.order.rest;

import java.math.BigDecimal;
import java.util.List;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.terms.Invoiceable;

/** What of an order is to be invoiced, as an answer gives it; quantities are in the products' own units. */
record InvoiceableBody(InvoiceMethod method, List<Line> lines, Money gross) {

    /** A line as far as it is to be invoiced. */
    record Line(String line, ProductId product, BigDecimal quantity, Money net, Money tax, Money gross) {}

    static InvoiceableBody of(Invoiceable invoiceable) {
        return new InvoiceableBody(
                invoiceable.method(),
                invoiceable.lines().stream()
                        .map(line -> new Line(
                                line.line(), line.product(), line.quantity(), line.net(), line.tax(), line.gross()))
                        .toList(),
                invoiceable.gross());
    }
}
