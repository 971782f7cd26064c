package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.pricing.spi.Purchase;
import org.tenon.pricing.spi.PurchaseHistory;

/** What tests say was bought. */
final class KeptPurchases implements PurchaseHistory {

    private final List<Kept> kept = new CopyOnWriteArrayList<>();

    private record Kept(CustomerId customer, LocalDate day, Purchase purchase) {}

    void bought(CustomerId customer, LocalDate day, Purchase purchase) {
        kept.add(new Kept(customer, day, purchase));
    }

    @Override
    public List<Purchase> purchases(CustomerId customer, DateRange days) {
        return kept.stream()
                .filter(one -> one.customer().equals(customer) && days.contains(one.day()))
                .map(Kept::purchase)
                .toList();
    }
}
