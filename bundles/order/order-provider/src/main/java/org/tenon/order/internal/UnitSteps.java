package org.tenon.order.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Unit;
import org.tenon.catalog.UnitService;

/**
 * What quantities of products' own units are kept in multiples of, when a line in another unit is divided. As pricing does when it
 * is priced: of what nobody knows the step of, and of lines in the product's own unit, stock takes six decimals.
 */
@Component(service = UnitSteps.class)
public final class UnitSteps {

    private static final BigDecimal FINEST = new BigDecimal("0.000001");

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable UnitService units;

    @Activate
    public UnitSteps() {}

    UnitSteps(UnitService units) {
        this.units = units;
    }

    boolean comesOut(BigDecimal own, OrderLineRow line) {
        return own.remainder(step(line)).signum() == 0;
    }

    private BigDecimal step(OrderLineRow line) {
        UnitService asked = units;
        return asked == null || line.unit.equals(line.stockUnit)
                ? FINEST
                : asked.find(line.stockUnit).map(Unit::step).orElse(FINEST).max(FINEST);
    }
}
