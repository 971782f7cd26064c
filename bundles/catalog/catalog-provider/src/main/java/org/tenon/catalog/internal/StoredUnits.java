package org.tenon.catalog.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.catalog.ProductUnit;
import org.tenon.catalog.ProductUnitSet;
import org.tenon.catalog.Unit;
import org.tenon.catalog.UnitDefined;
import org.tenon.catalog.UnitOfProduct;
import org.tenon.catalog.UnitService;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;

/** The usual units from the bundle, the company's own and those of products from the database. */
@Component(
        service = UnitService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredUnits implements UnitService {

    private static final Comparator<Unit> BY_CATEGORY =
            Comparator.comparing(Unit::category).thenComparing(Unit::factor).thenComparing(Unit::code);

    private final UnitOfWork unit;
    private final ProductService products;
    private final EventLog events;
    private final Company company;
    private final List<Unit> usual = UsualUnits.read();

    @Activate
    public StoredUnits(
            @Reference(target = "(unit=catalog)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.products = new StoredProducts(unit, events, company);
        this.events = events;
        this.company = company;
    }

    @Override
    public Unit define(Unit wanted) {
        try {
            return unit.call(em -> {
                refuseTaken(known(em), wanted);
                em.persist(new UnitEntity(wanted));
                em.flush();
                events.record(new UnitDefined(wanted.code(), wanted.category(), company.now()));
                return wanted;
            });
        } catch (DuplicateKeyException taken) {
            throw taken(wanted.code());
        }
    }

    private static void refuseTaken(Map<String, Unit> known, Unit wanted) {
        if (known.containsKey(wanted.code())) {
            throw taken(wanted.code());
        }
        wanted.unece().filter(known::containsKey).ifPresent(code -> {
            throw taken(code);
        });
    }

    private static ConflictException taken(String code) {
        return new ConflictException(
                "catalog.unit-taken", "There is a unit " + code + " already.", Map.of("unit", code));
    }

    @Override
    public Optional<Unit> find(String code) {
        return Optional.ofNullable(unit.call(StoredUnits.this::known).get(code));
    }

    @Override
    public List<Unit> all() {
        return unit.call(this::units).stream().sorted(BY_CATEGORY).toList();
    }

    /** One round trip. */
    private List<Unit> units(EntityManager em) {
        List<Unit> all = new ArrayList<>(usual);
        em.createQuery("select u from Unit u", UnitEntity.class).getResultList().forEach(row -> all.add(row.toUnit()));
        return all;
    }

    /** By code and by that of UN/ECE; the former goes before. */
    private Map<String, Unit> known(EntityManager em) {
        Map<String, Unit> known = new HashMap<>();
        List<Unit> all = units(em);
        all.forEach(one -> one.unece().ifPresent(code -> known.put(code, one)));
        all.forEach(one -> known.put(one.code(), one));
        return known;
    }

    @Override
    public ProductUnit set(ProductUnit wanted) {
        return unit.call(em -> {
            List<?> locked = em.createNativeQuery("select unit from catalog_product where id = ?1 for update")
                    .setParameter(1, wanted.product().value())
                    .getResultList();
            if (locked.isEmpty()) {
                throw new NotFoundException("product", wanted.product().value());
            }
            if (wanted.unit().equals(locked.get(0))) {
                throw new InvalidRequestException(
                        "/unit", "catalog.own-unit", "The product's own unit is " + wanted.unit() + " already.");
            }
            keep(em, wanted);
            return wanted;
        });
    }

    private void keep(EntityManager em, ProductUnit wanted) {
        ProductUnitEntity row = em.find(ProductUnitEntity.class, new ProductUnitEntity.Key(wanted));
        if (row != null && row.toUnit().equals(wanted)) {
            return;
        }
        if (row == null) {
            em.persist(new ProductUnitEntity(wanted));
        } else {
            row.convertBy(wanted.factor());
        }
        em.flush();
        events.record(new ProductUnitSet(wanted.product(), wanted.unit(), wanted.factor(), company.now()));
    }

    @Override
    public List<ProductUnit> of(ProductId product) {
        return unit.call(em -> ofProducts(em, Set.of(product)).values().stream()
                .sorted(Comparator.comparing(ProductUnit::unit))
                .toList());
    }

    private static Map<UnitOfProduct, ProductUnit> ofProducts(EntityManager em, Set<ProductId> products) {
        Map<UnitOfProduct, ProductUnit> found = new HashMap<>();
        em.createQuery("select u from ProductUnit u where u.product in :products", ProductUnitEntity.class)
                .setParameter(
                        "products", products.stream().map(ProductId::value).toList())
                .getResultList()
                .forEach(row -> found.put(
                        new UnitOfProduct(row.toUnit().product(), row.toUnit().unit()), row.toUnit()));
        return found;
    }

    @Override
    public Map<UnitOfProduct, BigDecimal> factors(Set<UnitOfProduct> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Set<ProductId> ids = asked.stream().map(UnitOfProduct::product).collect(Collectors.toSet());
        Map<ProductId, Product> found = products.findAll(ids);
        return unit.call(em -> {
            Map<UnitOfProduct, ProductUnit> own = ofProducts(em, ids);
            Map<String, Unit> known = known(em);
            Map<UnitOfProduct, BigDecimal> factors = new HashMap<>();
            for (UnitOfProduct one : asked) {
                Product product = found.get(one.product());
                Optional<BigDecimal> factor = product == null
                        ? Optional.empty()
                        : factor(product.details().unit(), one, own, known);
                factor.ifPresent(value -> factors.put(one, value));
            }
            return factors;
        });
    }

    private static Optional<BigDecimal> factor(
            String stocked, UnitOfProduct asked, Map<UnitOfProduct, ProductUnit> own, Map<String, Unit> known) {
        if (asked.unit().equals(stocked)) {
            return Optional.of(BigDecimal.ONE);
        }
        ProductUnit set = own.get(asked);
        if (set != null) {
            return Optional.of(set.factor());
        }
        Unit from = known.get(asked.unit());
        Unit to = known.get(stocked);
        return from != null && to != null && from.isConvertibleTo(to)
                ? Optional.of(from.convert(BigDecimal.ONE, to))
                : Optional.empty();
    }
}
