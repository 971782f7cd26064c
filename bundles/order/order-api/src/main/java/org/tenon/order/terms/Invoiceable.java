package org.tenon.order.terms;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.order.InvoiceMethod;

/**
 * What of an order is to be invoiced by now, whoever does, and whatever has been already.
 *
 * @param lines those of which something is, in the order of their keys
 * @param gross of all lines
 */
public record Invoiceable(InvoiceMethod method, List<Line> lines, Money gross) {

    /**
     * A line as far as it is to be invoiced.
     *
     * @param quantity in the product's own unit
     * @param net the line's share; all of it when all of the line is
     */
    public record Line(String line, ProductId product, BigDecimal quantity, Money net, Money tax, Money gross) {

        public Line {
            requireNonNull(line, "line");
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
            requireNonNull(net, "net");
            requireNonNull(tax, "tax");
            requireNonNull(gross, "gross");
        }
    }

    public Invoiceable {
        requireNonNull(method, "method");
        lines = List.copyOf(lines);
        requireNonNull(gross, "gross");
    }
}
