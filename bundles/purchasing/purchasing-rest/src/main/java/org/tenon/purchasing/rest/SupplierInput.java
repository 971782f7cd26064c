package org.tenon.purchasing.rest;

import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.purchasing.ReceiptTolerance;
import org.tenon.purchasing.SupplierDetails;

/**
 * A supplier as a request gives it. Left out, it is always on time, takes every order, delivers exactly what was ordered, and is not
 * blocked.
 */
record SupplierInput(
        @Nullable String name,
        @Nullable Currency currency,
        @Nullable Integer leadTimeDays,
        Optional<Percent> reliability,
        Optional<Money> minimumOrder,
        Optional<ToleranceBody> tolerance,
        Optional<Boolean> blocked) {

    /**
     * @param over how much more is taken, in percent
     * @param under how much may be missing, in percent
     */
    record ToleranceBody(Optional<Percent> over, Optional<Percent> under) {

        static ToleranceBody of(ReceiptTolerance tolerance) {
            return new ToleranceBody(Optional.of(tolerance.over()), Optional.of(tolerance.under()));
        }

        ReceiptTolerance tolerance() {
            return new ReceiptTolerance(over.orElse(Percent.ZERO), under.orElse(Percent.ZERO));
        }
    }

    static SupplierInput of(SupplierDetails details) {
        return new SupplierInput(
                details.name(),
                details.currency(),
                details.leadTimeDays(),
                Optional.of(details.reliability()),
                details.minimumOrder(),
                Optional.of(ToleranceBody.of(details.tolerance())),
                Optional.of(details.blocked()));
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    SupplierDetails details() {
        Violations violations = new Violations();
        violations.check(name != null, "/name", "required", "A supplier has a name.");
        violations.check(currency != null, "/currency", "required", "Say in which currency the supplier is paid.");
        violations.check(leadTimeDays != null, "/leadTimeDays", "required", "Say how many days a delivery takes.");
        violations.throwIfAny();
        return new SupplierDetails(
                name,
                currency,
                leadTimeDays,
                reliability.orElse(Percent.of("100")),
                minimumOrder,
                tolerance.map(ToleranceBody::tolerance).orElse(ReceiptTolerance.NONE),
                blocked.orElse(false));
    }
}
