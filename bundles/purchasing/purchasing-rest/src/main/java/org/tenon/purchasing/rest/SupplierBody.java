package org.tenon.purchasing.rest;

import java.util.Currency;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.purchasing.Supplier;
import org.tenon.purchasing.SupplierDetails;
import org.tenon.purchasing.SupplierId;

/** A supplier as an answer gives it. */
record SupplierBody(
        SupplierId id,
        String name,
        Currency currency,
        int leadTimeDays,
        Percent reliability,
        Optional<Money> minimumOrder,
        SupplierInput.ToleranceBody tolerance,
        boolean blocked) {

    static SupplierBody of(Supplier supplier) {
        SupplierDetails details = supplier.details();
        return new SupplierBody(
                supplier.id(),
                details.name(),
                details.currency(),
                details.leadTimeDays(),
                details.reliability(),
                details.minimumOrder(),
                SupplierInput.ToleranceBody.of(details.tolerance()),
                details.blocked());
    }
}
