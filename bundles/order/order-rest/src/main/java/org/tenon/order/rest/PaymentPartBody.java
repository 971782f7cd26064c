package org.tenon.order.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.payment.PaymentPart;

/** A part of what is to be paid: how much, which is the rest when nothing is said, and when. */
record PaymentPartBody(
        Optional<PaymentPart.Share> share,
        Optional<BigDecimal> value,
        Optional<Integer> months,
        Optional<Integer> dayOfMonth,
        Optional<Integer> days) {

    static PaymentPartBody of(PaymentPart part) {
        return new PaymentPartBody(
                Optional.of(part.share()),
                Optional.of(part.value()).filter(value -> part.share() != PaymentPart.Share.REST),
                Optional.of(part.months()),
                part.dayOfMonth(),
                Optional.of(part.days()));
    }

    PaymentPart part() {
        return new PaymentPart(
                share.orElse(PaymentPart.Share.REST),
                value.orElse(BigDecimal.ZERO),
                months.orElse(0),
                dayOfMonth,
                days.orElse(0));
    }

    /** Whether the parts of some terms are there. */
    static void check(Violations violations, @Nullable List<@Nullable PaymentPartBody> parts) {
        if (violations.check(parts != null, "/parts", "required", "Terms have parts.")) {
            for (int i = 0; i < parts.size(); i++) {
                violations.check(parts.get(i) != null, "/parts/" + i, "required", "A part is an object.");
            }
        }
    }
}
