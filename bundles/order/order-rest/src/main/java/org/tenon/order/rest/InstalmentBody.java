package org.tenon.order.rest;

import java.time.LocalDate;
import org.tenon.kernel.Money;
import org.tenon.order.payment.Instalment;

/** What is to be paid by a day, as an answer gives it. */
record InstalmentBody(LocalDate due, Money amount) {

    static InstalmentBody of(Instalment instalment) {
        return new InstalmentBody(instalment.due(), instalment.amount());
    }
}
