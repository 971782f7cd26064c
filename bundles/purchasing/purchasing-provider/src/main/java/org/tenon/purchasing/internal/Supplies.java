package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.tenon.kernel.Money;
import org.tenon.kernel.company.Company;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.Supply;
import org.tenon.purchasing.SupplyOffer;

/** What suppliers deliver, read with its prices, and who of them is the best. */
final class Supplies {

    /** One supplier's terms of one product. */
    record Terms(SupplierRow supplier, Supply supply) {

        int leadDays() {
            return supply.leadTimeDays().orElse(supplier.leadDays);
        }
    }

    private final EntityManager em;
    private final LocalDate today;
    private final Currency own;

    Supplies(EntityManager em, Company company) {
        this.em = em;
        this.today = company.today();
        this.own = company.currency();
    }

    /** What a supplier delivers, by product. */
    List<Supply> of(SupplierRow supplier) {
        return terms(em.createQuery("select s from Supply s where s.supplier = :id order by s.product", SupplyRow.class)
                        .setParameter("id", supplier.id)
                        .getResultList())
                .stream()
                .map(Terms::supply)
                .toList();
    }

    /** Who delivers the products. */
    private List<Terms> of(Collection<String> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        return terms(em.createQuery(
                        "select s from Supply s where s.product in :products order by s.supplier, s.product",
                        SupplyRow.class)
                .setParameter("products", new TreeSet<>(products))
                .getResultList());
    }

    private List<Terms> terms(List<SupplyRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        TreeSet<String> suppliers = new TreeSet<>();
        TreeSet<String> products = new TreeSet<>();
        rows.forEach(row -> {
            suppliers.add(row.supplier);
            products.add(row.product);
        });
        Map<String, SupplierRow> known = new HashMap<>();
        em.createQuery("select s from Supplier s where s.id in :ids", SupplierRow.class)
                .setParameter("ids", suppliers)
                .getResultList()
                .forEach(supplier -> known.put(supplier.id, supplier));
        Map<SupplyRow.Key, List<PriceRow>> prices = new HashMap<>();
        em.createQuery(
                        "select p from SupplyPrice p where p.supplier in :suppliers and p.product in :products order by p.from",
                        PriceRow.class)
                .setParameter("suppliers", suppliers)
                .setParameter("products", products)
                .getResultList()
                .forEach(price -> prices.computeIfAbsent(
                                SupplyRow.Key.of(price.supplier, price.product), first -> new ArrayList<>())
                        .add(price));
        return rows.stream()
                .map(row -> new Terms(
                        known.get(row.supplier),
                        row.toSupply(
                                prices.getOrDefault(SupplyRow.Key.of(row.supplier, row.product), List.of()),
                                known.get(row.supplier).currency())))
                .toList();
    }

    /** A supplier's terms of products, valid or not, by product. */
    Map<String, Terms> of(SupplierRow supplier, Collection<String> products) {
        Map<String, Terms> found = new HashMap<>();
        of(products).stream()
                .filter(terms -> terms.supplier().id.equals(supplier.id))
                .forEach(terms -> found.put(terms.supply().product().value(), terms));
        return found;
    }

    /** Who delivers so much of each product today, the best first. */
    Map<String, List<SupplyOffer>> offers(Map<String, BigDecimal> quantities) {
        Map<String, List<SupplyOffer>> offers = new HashMap<>();
        for (Terms terms : of(quantities.keySet())) {
            String product = terms.supply().product().value();
            offer(terms, quantities.get(product))
                    .ifPresent(offer -> offers.computeIfAbsent(product, first -> new ArrayList<>())
                            .add(offer));
        }
        Comparator<SupplyOffer> best = Comparator.comparing(
                        (SupplyOffer offer) -> !offer.supply().preferred())
                .thenComparing(offer -> !offer.unitCost().currency().equals(own))
                .thenComparing(offer -> offer.unitCost().currency().getCurrencyCode())
                .thenComparing(offer -> offer.unitCost().amount())
                .thenComparing(SupplyOffer::arrives)
                .thenComparing(offer -> offer.supplier().value());
        offers.values().forEach(of -> of.sort(best));
        return offers;
    }

    private Optional<SupplyOffer> offer(Terms terms, BigDecimal wanted) {
        if (terms.supplier().blocked || !terms.supply().valid().contains(today)) {
            return Optional.empty();
        }
        BigDecimal quantity = Decimals.plain(wanted.divide(terms.supply().pack(), 0, RoundingMode.CEILING)
                .multiply(terms.supply().pack()));
        Optional<Money> cost = terms.supply().unitCost(quantity);
        return cost.map(unitCost -> new SupplyOffer(
                new SupplierId(terms.supplier().id),
                terms.supply(),
                quantity,
                unitCost,
                today.plusDays(terms.leadDays())));
    }
}
