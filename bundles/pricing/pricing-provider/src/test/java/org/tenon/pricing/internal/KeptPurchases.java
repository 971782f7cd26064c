package org.tenon.pricing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.DateRange;
import org.tenon.pricing.spi.Purchase;
import org.tenon.pricing.spi.PurchaseHistory;

/** What tests say was bought. */
final class KeptPurchases implements PurchaseHistory {

    private final List<Kept> kept = new CopyOnWriteArrayList<>();

    private final List<Said> said = new CopyOnWriteArrayList<>();

    private record Said(CustomerId customer, LocalDate day, ProductId product, String attribute, BigDecimal total) {}

    private record Kept(CustomerId customer, LocalDate day, Purchase purchase) {}

    void bought(CustomerId customer, LocalDate day, Purchase purchase) {
        kept.add(new Kept(customer, day, purchase));
    }

    void bought(CustomerId customer, LocalDate day, ProductId product, String attribute, BigDecimal total) {
        said.add(new Said(customer, day, product, attribute, total));
    }

    @Override
    public Map<ProductId, BigDecimal> attribute(String attribute, CustomerId customer, DateRange days) {
        return said.stream()
                .filter(one -> one.customer().equals(customer)
                        && one.attribute().equals(attribute)
                        && days.contains(one.day()))
                .collect(Collectors.toMap(Said::product, Said::total, BigDecimal::add));
    }

    @Override
    public List<Purchase> purchases(CustomerId customer, DateRange days) {
        return kept.stream()
                .filter(one -> one.customer().equals(customer) && days.contains(one.day()))
                .map(Kept::purchase)
                .toList();
    }
}
