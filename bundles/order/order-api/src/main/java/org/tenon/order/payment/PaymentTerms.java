package org.tenon.order.payment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tenon.kernel.Money;

/**
 * Terms of payment.
 *
 * @param code what customers' terms say, 1 to 64 characters
 * @param parts in the order in which they are taken, the last of which is the rest, and only that
 */
public record PaymentTerms(String code, List<PaymentPart> parts) {

    public PaymentTerms {
        requireNonNull(code, "code");
        parts = List.copyOf(parts);
    }

    /**
     * What is to be paid when. Each part is rounded HALF_UP to the currency's minor unit and takes no more than the parts before it have
     * left; the last is what is left then, so that together they are the total. Parts of nothing are left out, unless all is nothing. A
     * negative total is given back in the same way.
     *
     * @param from the day of the invoice, or of the order
     */
    public List<Instalment> schedule(Money total, LocalDate from) {
        Money all = total.isNegative() ? total.negated() : total;
        Money rest = all;
        List<Instalment> schedule = new ArrayList<>();
        for (PaymentPart part : parts) {
            Money asked = part.of(all, rest);
            Money amount = asked.compareTo(rest) < 0 ? asked : rest;
            rest = rest.minus(amount);
            if (!amount.isZero() || total.isZero()) {
                schedule.add(new Instalment(part.due(from), total.isNegative() ? amount.negated() : amount));
            }
        }
        return List.copyOf(schedule);
    }
}
