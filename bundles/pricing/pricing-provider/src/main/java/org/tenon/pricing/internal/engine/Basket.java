package org.tenon.pricing.internal.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.pricing.Conversion;
import org.tenon.pricing.Promotion;

/**
 * Everything that a price depends on.
 *
 * @param customer the buyer's id
 * @param group the code of the buyer's group
 * @param step what its amounts are multiples of, in its currency
 * @param conversion from the list's currency, when that is another one
 * @param channel how it is sold
 * @param adjustments the rules of vendors, in the order in which they come
 * @param promotions that may apply, in their order
 * @param purchases what the buyer has bought before
 * @param time when it is priced
 */
public record Basket(
        CompiledList list,
        Taxes taxes,
        RoundingStep step,
        Optional<Conversion> conversion,
        LocalDate on,
        String customer,
        Optional<String> group,
        Optional<String> channel,
        List<Adjustment> adjustments,
        List<Promotion> promotions,
        PurchasesBefore purchases,
        TimeOfDay time,
        List<BasketLine> lines) {

    /** A basket at midnight for which there are no promotions, of a buyer of whom nobody knows what was bought. */
    public Basket(
            CompiledList list,
            Taxes taxes,
            RoundingStep step,
            Optional<Conversion> conversion,
            LocalDate on,
            String customer,
            Optional<String> group,
            Optional<String> channel,
            List<Adjustment> adjustments,
            List<BasketLine> lines) {
        this(
                list,
                taxes,
                step,
                conversion,
                on,
                customer,
                group,
                channel,
                adjustments,
                List.of(),
                PurchasesBefore.UNKNOWN,
                new TimeOfDay(LocalTime.MIDNIGHT),
                lines);
    }

    Currency currency() {
        return step.currency();
    }
}
