package org.tenon.order.rest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.OrderDraft;
import org.tenon.order.recurring.Recurrence;
import org.tenon.order.recurring.RecurringDraft;

/**
 * A recurring order as a request gives it.
 *
 * @param order what is ordered, as in {@code POST /api/orders}, without days
 */
record RecurringInput(
        @Nullable OrderInput order,
        Recurrence.@Nullable Unit unit,
        Optional<Integer> every,
        @Nullable LocalDate first,
        Optional<LocalDate> last,
        Optional<RecurringDraft.Prices> prices,
        Optional<Boolean> confirmed) {

    /** Those of its own members; all others are of what is ordered. */
    private static final Set<String> OWN =
            Set.of("/unit", "/every", "/first", "/last", "/prices", "/confirmed", "/order", "/order/date");

    /** @throws InvalidRequestException with all that is missing */
    RecurringDraft draft() {
        Violations violations = new Violations();
        violations.check(order != null, "/order", "required", "Say what is ordered.");
        violations.check(
                order == null
                        || (order.date().isEmpty() && order.requestedDate().isEmpty()),
                "/order/date",
                "order.recurring-date",
                "Each order has its own day.");
        violations.check(unit != null, "/unit", "required", "It comes every day, week, month or year.");
        violations.check(first != null, "/first", "required", "Say on which day it comes first.");
        violations.throwIfAny();
        OrderDraft draft = placed(order::draft);
        return new RecurringDraft(
                draft.customer(),
                draft.reference(),
                new Recurrence(unit, every.orElse(1), first, last),
                draft.warehouse(),
                (OrderDraft.ToPrice) draft.content(),
                prices.orElse(RecurringDraft.Prices.OF_THE_DAY),
                isConfirmed(),
                draft.delivery(),
                draft.deliveryByTerms(),
                draft.invoiceMethod());
    }

    boolean isConfirmed() {
        return confirmed.orElse(true);
    }

    /** Points at what is wrong where this request has it: whoever refuses it knows of an order only. */
    static <T> T placed(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidRequestException refused) {
            throw new InvalidRequestException(refused.violations().stream()
                    .map(each -> OWN.contains(each.pointer())
                            ? each
                            : new Violation("/order" + each.pointer(), each.code(), each.message()))
                    .toList());
        }
    }
}
