package org.tenon.order.payment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.tenon.kernel.Money;

/** An amount that is to be paid by a day. */
public record Instalment(LocalDate due, Money amount) {

    public Instalment {
        requireNonNull(due, "due");
        requireNonNull(amount, "amount");
    }
}
