package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;
import org.tenon.purchasing.PriceBreak;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.Supply;
import org.tenon.purchasing.SupplyChanged;
import org.tenon.purchasing.SupplyOffer;
import org.tenon.purchasing.SupplyService;

/** What suppliers deliver, a row for each product and for each of its prices. */
@Component(
        service = SupplyService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredSupplies implements SupplyService {

    private static final int MAX_NUMBER = 100;

    private final UnitOfWork unit;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredSupplies(
            @Reference(target = "(unit=purchasing)") UnitOfWork unit,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.catalog = catalog;
        this.events = events;
        this.company = company;
    }

    @Override
    public Supply set(SupplierId supplier, Supply supply) {
        return unit.call(em -> {
            // Held, so that its currency does not change meanwhile.
            SupplierRow owner = StoredSuppliers.locked(em, supplier);
            check(supply, owner.currency());
            String product = supply.product().value();
            SupplyRow known = em.find(SupplyRow.class, SupplyRow.Key.of(supplier.value(), product));
            if (known == null) {
                em.persist(new SupplyRow(supplier.value(), supply));
            } else {
                known.fill(supply);
                removePrices(em, supplier, product);
            }
            em.flush();
            for (PriceBreak price : supply.prices()) {
                em.persist(new PriceRow(supplier.value(), product, price));
            }
            em.flush();
            events.record(new SupplyChanged(supplier, supply.product(), company.now()));
            return new Supplies(em, company)
                    .of(owner, Set.of(product))
                    .get(product)
                    .supply();
        });
    }

    private static void removePrices(EntityManager em, SupplierId supplier, String product) {
        em.flush();
        em.createNativeQuery("delete from purchasing_price where supplier_id = ?1 and product_id = ?2")
                .setParameter(1, supplier.value())
                .setParameter(2, product)
                .executeUpdate();
        em.clear();
    }

    private void check(Supply supply, Currency currency) {
        Violations violations = new Violations();
        new Goods(catalog, Set.of(supply.product())).check(violations, supply.product(), "/product");
        supply.number().ifPresent(number -> Decimals.text(violations, number, MAX_NUMBER, "/number"));
        Decimals.positive(violations, supply.pack(), "/pack");
        supply.valid().from().ifPresent(day -> Days.storable(violations, day, "/validFrom"));
        supply.valid().to().ifPresent(day -> Days.storable(violations, day, "/validTo"));
        supply.leadTimeDays().ifPresent(days -> StoredSuppliers.leadDays(violations, days));
        violations.check(
                !supply.prices().isEmpty() && supply.prices().size() <= Supply.MAX_PRICES,
                "/prices",
                "purchasing.prices",
                "Give 1 to " + Supply.MAX_PRICES + " prices.");
        Set<BigDecimal> named = new TreeSet<>();
        for (int i = 0; i < supply.prices().size(); i++) {
            PriceBreak price = supply.prices().get(i);
            String pointer = "/prices/" + i;
            violations.check(
                    price.from().signum() >= 0 && Decimals.fits(price.from()),
                    pointer + "/from",
                    "purchasing.quantity",
                    "A price holds from zero or more, with at most 12 digits before and 6 after the point.");
            violations.check(
                    named.add(price.from()),
                    pointer + "/from",
                    "duplicate",
                    "There are two prices from this quantity.");
            Costs.check(violations, price.unitCost(), currency, pointer + "/unitCost");
        }
        violations.throwIfAny();
    }

    @Override
    public void remove(SupplierId supplier, ProductId product) {
        unit.run(em -> {
            StoredSuppliers.locked(em, supplier);
            SupplyRow known = em.find(SupplyRow.class, SupplyRow.Key.of(supplier.value(), product.value()));
            if (known != null) {
                removePrices(em, supplier, product.value());
                em.remove(em.find(SupplyRow.class, SupplyRow.Key.of(supplier.value(), product.value())));
                em.flush();
                events.record(new SupplyChanged(supplier, product, company.now()));
            }
        });
    }

    @Override
    public List<Supply> of(SupplierId supplier) {
        return unit.call(em -> {
            SupplierRow row = em.find(SupplierRow.class, supplier.value());
            if (row == null) {
                throw new NotFoundException("supplier", supplier.value());
            }
            return new Supplies(em, company).of(row);
        });
    }

    @Override
    public List<SupplyOffer> offers(ProductId product, BigDecimal quantity) {
        Violations violations = new Violations();
        Decimals.positive(violations, quantity, "/quantity");
        violations.throwIfAny();
        return unit.call(em -> new Supplies(em, company)
                .offers(Map.of(product.value(), quantity))
                .getOrDefault(product.value(), List.of()));
    }
}
