package org.tenon.catalog.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.catalog.Kit;
import org.tenon.catalog.KitChanged;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.UnitOfWork;

/** What kits are made of, in the installation's database. */
@Component(
        service = KitService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredKits implements KitService {

    /** What is taken thousandfold of a kit, or of one in a thousand, comes out in what stock is kept in. */
    private static final int MAX_DECIMALS = 3;

    private static final int MAX_INTEGER_DIGITS = 12;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;

    @Activate
    public StoredKits(
            @Reference(target = "(unit=catalog)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.events = events;
        this.company = company;
    }

    @Override
    public Kit of(ProductId product) {
        return unit.call(em -> {
            found(em, product);
            return read(em, product);
        });
    }

    private static ProductEntity found(EntityManager em, ProductId product) {
        ProductEntity row = em.find(ProductEntity.class, product.value());
        if (row == null) {
            throw new NotFoundException("product", product.value());
        }
        return row;
    }

    private static Kit read(EntityManager em, ProductId product) {
        KitRow row = em.find(KitRow.class, product.value());
        return row == null
                ? new Kit(product, List.of(), 0)
                : new Kit(
                        product,
                        rows(em, product).stream()
                                .map(ComponentRow::toComponent)
                                .toList(),
                        row.version);
    }

    private static List<ComponentRow> rows(EntityManager em, ProductId kit) {
        return em.createQuery("select c from KitComponent c where c.kit = :kit order by c.position", ComponentRow.class)
                .setParameter("kit", kit.value())
                .getResultList();
    }

    @Override
    public Kit change(ProductId product, long version, List<KitComponent> components) {
        return unit.call(em -> {
            // What the caller's transaction has read before may be older than what it holds now.
            em.clear();
            hold(em);
            requireKit(em, product);
            Kit before = read(em, product);
            if (before.version() != version) {
                throw new StaleVersionException("product", product.value(), version, before.version());
            }
            check(em, product, components);
            if (before.components().equals(components)) {
                return before;
            }
            keep(em, product, components);
            events.record(new KitChanged(product, company.now()));
            return new Kit(product, components, version + 1);
        });
    }

    /** Nobody else changes a kit until the transaction ends. */
    private static void hold(EntityManager em) {
        em.createNativeQuery("select id from catalog_kit_lock where id = 1 for update")
                .getResultList();
    }

    /** Held too, so that it does not become goods meanwhile. */
    private static void requireKit(EntityManager em, ProductId product) {
        em.createNativeQuery("select id from catalog_product where id = ?1 for update")
                .setParameter(1, product.value())
                .getResultList();
        if (found(em, product).toProduct().details().kind() != ProductKind.KIT) {
            throw new ConflictException(
                    "catalog.not-a-kit",
                    "Only a product of the kind kit is made of others.",
                    Map.of("product", product.value()));
        }
    }

    private static void check(EntityManager em, ProductId kit, List<KitComponent> components) {
        Violations violations = new Violations();
        violations.check(
                components.size() <= Kit.MAX_COMPONENTS,
                "/components",
                "too-many",
                "A kit has at most " + Kit.MAX_COMPONENTS + " components, not " + components.size() + ".");
        violations.throwIfAny();
        Set<String> ids =
                components.stream().map(each -> each.product().value()).collect(Collectors.toSet());
        Map<String, ProductKind> kinds = kinds(em, ids);
        Set<ProductId> named = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            KitComponent each = components.get(i);
            String pointer = "/components/" + i;
            if (violations.check(
                    kinds.containsKey(each.product().value()),
                    pointer + "/product",
                    "catalog.unknown-product",
                    "There is no product " + each.product() + ".")) {
                violations.check(
                        named.add(each.product()),
                        pointer + "/product",
                        "duplicate",
                        "The product " + each.product() + " is there twice.");
                check(
                        violations,
                        pointer + "/quantity",
                        each,
                        kinds.get(each.product().value()) == ProductKind.KIT);
                violations.check(
                        !Bills.below(em, Set.of(each.product().value())).touch(kit.value()),
                        pointer + "/product",
                        "catalog.kit-of-itself",
                        "A kit is not made of itself, nor of what is made of it.");
            }
        }
        violations.throwIfAny();
    }

    private static void check(Violations violations, String pointer, KitComponent component, boolean kit) {
        BigDecimal quantity = component.quantity();
        violations.check(
                quantity.scale() <= MAX_DECIMALS && quantity.precision() - quantity.scale() <= MAX_INTEGER_DIGITS,
                pointer,
                "too-precise",
                "A quantity has at most " + MAX_INTEGER_DIGITS + " digits before and " + MAX_DECIMALS
                        + " after the point.");
        violations.check(
                !kit || quantity.scale() == 0, pointer, "catalog.whole-kits", "Of a kit there are only whole ones.");
    }

    private static Map<String, ProductKind> kinds(EntityManager em, Set<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em
                        .createQuery("select p from Product p where p.id in :ids", ProductEntity.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .map(ProductEntity::toProduct)
                        .collect(Collectors.toMap(product -> product.id().value(), product -> product.details()
                                .kind()));
    }

    private static void keep(EntityManager em, ProductId kit, List<KitComponent> components) {
        KitRow row = em.find(KitRow.class, kit.value());
        if (row == null) {
            row = new KitRow(kit.value());
            em.persist(row);
        }
        row.version++;
        em.flush();
        em.createNativeQuery("delete from catalog_component where kit_id = ?1")
                .setParameter(1, kit.value())
                .executeUpdate();
        em.clear();
        for (int i = 0; i < components.size(); i++) {
            em.persist(new ComponentRow(kit.value(), i + 1, components.get(i)));
        }
        em.flush();
    }

    @Override
    public Map<ProductId, List<KitComponent>> parts(Set<ProductId> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        return unit.call(em -> {
            Bills bills =
                    Bills.below(em, products.stream().map(ProductId::value).toList());
            Map<ProductId, List<KitComponent>> parts = new HashMap<>();
            for (ProductId product : products) {
                if (bills.has(product.value())) {
                    parts.put(product, bills.parts(product.value()));
                }
            }
            return parts;
        });
    }
}
