package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/**
 * What is known of a supplier.
 *
 * @param name 1 to 200 characters
 * @param currency in which it is paid: its prices and orders are in it
 * @param leadTimeDays how many days after an order the goods are there, where the product says nothing else; 0 to 3650
 * @param reliability how likely the goods are there on the day that was said, 0 to 100 %: promises made of them say so
 * @param minimumOrder below which it takes no order; in its currency, zero or more
 * @param tolerance how far what comes may be from what was ordered
 * @param blocked whether nothing new is ordered of it
 */
public record SupplierDetails(
        String name,
        Currency currency,
        int leadTimeDays,
        Percent reliability,
        Optional<Money> minimumOrder,
        ReceiptTolerance tolerance,
        boolean blocked) {

    public SupplierDetails {
        requireNonNull(name, "name");
        requireNonNull(currency, "currency");
        requireNonNull(reliability, "reliability");
        requireNonNull(minimumOrder, "minimumOrder");
        requireNonNull(tolerance, "tolerance");
    }

    /** A supplier that is always on time, takes every order, and delivers exactly what was ordered. */
    public static SupplierDetails of(String name, Currency currency, int leadTimeDays) {
        return new SupplierDetails(
                name, currency, leadTimeDays, Percent.of("100"), Optional.empty(), ReceiptTolerance.NONE, false);
    }
}
