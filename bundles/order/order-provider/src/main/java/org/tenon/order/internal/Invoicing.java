package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.Money;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.InvoiceMethod;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.terms.Invoiceable;
import org.tenon.order.terms.InvoicingService;
import org.tenon.persistence.UnitOfWork;

/** Says what of orders is to be invoiced, from what their lines keep. */
@Component(
        service = InvoicingService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class Invoicing implements InvoicingService {

    private static final Set<OrderState> NOT_BINDING = EnumSet.of(OrderState.DRAFT, OrderState.HELD);

    private final UnitOfWork unit;

    @Activate
    public Invoicing(@Reference(target = "(unit=order)") UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Invoiceable toInvoice(OrderId order) {
        return unit.call(em -> {
            OrderRow row = em.find(OrderRow.class, order.value());
            if (row == null) {
                throw new NotFoundException("order", order.value());
            }
            List<Invoiceable.Line> lines = NOT_BINDING.contains(row.state)
                    ? List.of()
                    : new OrderStore(em)
                            .lines(row).stream()
                                    .map(line -> line(row, line))
                                    .filter(line -> line.quantity().signum() > 0)
                                    .toList();
            Money gross = lines.stream().map(Invoiceable.Line::gross).reduce(row.money(BigDecimal.ZERO), Money::plus);
            return new Invoiceable(row.invoiceMethod, lines, gross);
        });
    }

    private static Invoiceable.Line line(OrderRow row, OrderLineRow line) {
        boolean left = row.invoiceMethod == InvoiceMethod.ON_DELIVERY || row.isCancelled();
        BigDecimal quantity = (left ? line.shipped : line.due()).subtract(line.creditedQuantity);
        Money net = share(row.money(line.net), quantity, line);
        Money tax = share(row.money(line.tax), quantity, line);
        return new Invoiceable.Line(
                line.key(), line.productId(), new Quantity(quantity, line.stockUnit).value(), net, tax, net.plus(tax));
    }

    /** All of it is the line's amount to the cent, whatever was rounded where. */
    private static Money share(Money of, BigDecimal quantity, OrderLineRow line) {
        return quantity.compareTo(line.stockQuantity) == 0
                ? of
                : new Money(
                        of.amount()
                                .multiply(quantity)
                                .divide(line.stockQuantity, of.minorDigits(), RoundingMode.HALF_UP),
                        of.currency());
    }
}
