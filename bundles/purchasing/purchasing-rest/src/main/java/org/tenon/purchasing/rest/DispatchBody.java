package org.tenon.purchasing.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.purchasing.procurement.Dispatched;

/** A part of a line that its supplier has sent to the customer. */
record DispatchBody(int line, BigDecimal quantity, Optional<String> reference, LocalDate on, Instant at) {

    /** All that has been sent, the first first. */
    record Items(List<DispatchBody> items) {

        static Items of(List<Dispatched> sent) {
            return new Items(sent.stream()
                    .map(each -> new DispatchBody(each.line(), each.quantity(), each.reference(), each.on(), each.at()))
                    .toList());
        }
    }
}
