package org.tenon.catalog.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductChanged;
import org.tenon.catalog.ProductCreated;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductQuery;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.SearchText;
import org.tenon.persistence.UnitOfWork;

/** The products in the installation's database. */
@Component(
        service = ProductService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredProducts implements ProductService {

    private static final String SKU_KEY = "catalog_sku_key";
    /** Well below what a statement takes of parameters on either database. */
    private static final int IDS_AT_ONCE = 10_000;

    private final UnitOfWork unit;
    private final EventLog events;
    private final Company company;
    private final KnownProducts known;

    @Activate
    public StoredProducts(
            @Reference(target = "(unit=catalog)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Company company,
            @Reference KnownProducts known) {
        this.unit = unit;
        this.events = events;
        this.company = company;
        this.known = known;
    }

    /** Remembers nothing. */
    public StoredProducts(UnitOfWork unit, EventLog events, Company company) {
        this(unit, events, company, KnownProducts.none());
    }

    @Override
    public Product create(ProductDetails details) {
        ProductRules.check(details);
        ProductDetails normal = ProductRules.normal(details);
        return withUniqueSku(normal, em -> {
            VariantRules.check(em, Optional.empty(), normal.variantOf());
            ProductId id = new ProductId(NewId.next());
            new AttributeUnits(em, id).check(normal.attributes());
            Instant now = company.now();
            ProductEntity row = new ProductEntity(id, normal, now);
            known.changed(id);
            em.persist(row);
            // The fragments refer to it.
            em.flush();
            keepFragments(em, id, normal);
            em.flush();
            events.record(new ProductCreated(id, normal.sku(), now));
            return row.toProduct();
        });
    }

    @Override
    public Product change(ProductId id, long version, ProductDetails details) {
        ProductRules.check(details);
        ProductDetails normal = ProductRules.normal(details);
        return withUniqueSku(normal, em -> {
            ProductEntity row = lock(em, id, version);
            ProductDetails before = row.toProduct().details();
            if (before.equals(normal)) {
                return row.toProduct();
            }
            if (!normal.variantOf().equals(before.variantOf())) {
                VariantRules.check(em, Optional.of(id), normal.variantOf());
            }
            if (!normal.attributes().equals(before.attributes())) {
                new AttributeUnits(em, id).check(normal.attributes());
            }
            if (before.kind() == ProductKind.KIT && normal.kind() != ProductKind.KIT) {
                requireNoComponents(em, id);
            }
            known.changed(id);
            row.fill(normal);
            if (!fragments(before).equals(fragments(normal))) {
                em.createNativeQuery("delete from catalog_search where product_id = ?1")
                        .setParameter(1, id.value())
                        .executeUpdate();
                keepFragments(em, id, normal);
            }
            em.flush();
            events.record(new ProductChanged(id, normal.sku(), company.now()));
            return row.toProduct();
        });
    }

    /** Its row is held, as it is by whoever says what it is made of. */
    private static void requireNoComponents(EntityManager em, ProductId id) {
        if (Bills.below(em, Set.of(id.value())).has(id.value())) {
            throw new InvalidRequestException(
                    "/kind", "catalog.has-components", "It is made of other products: take those away first.");
        }
    }

    private Product withUniqueSku(ProductDetails details, Function<EntityManager, Product> work) {
        try {
            return unit.call(work);
        } catch (DuplicateKeyException duplicate) {
            if (duplicate.constraint().equals(SKU_KEY)) {
                throw new ConflictException(
                        "catalog.sku-taken",
                        "The SKU " + details.sku() + " is another product's.",
                        Map.of("sku", details.sku()));
            }
            throw duplicate;
        }
    }

    /** The product's row as it is, which nobody else changes until the transaction ends. */
    private static ProductEntity lock(EntityManager em, ProductId id, long version) {
        // What the caller's transaction has read before may be older than the row that is locked now.
        em.clear();
        List<?> locked = em.createNativeQuery("select version from catalog_product where id = ?1 for update")
                .setParameter(1, id.value())
                .getResultList();
        if (locked.isEmpty()) {
            throw new NotFoundException("product", id.value());
        }
        long actual = ((Number) locked.get(0)).longValue();
        if (actual != version) {
            throw new StaleVersionException("product", id.value(), version, actual);
        }
        return em.find(ProductEntity.class, id.value());
    }

    private static void keepFragments(EntityManager em, ProductId id, ProductDetails details) {
        fragments(details).forEach(fragment -> em.persist(new SearchEntity(id.value(), fragment)));
    }

    private static Set<String> fragments(ProductDetails details) {
        Set<String> fragments = new LinkedHashSet<>(SearchText.fragments(details.sku()));
        fragments.addAll(SearchText.fragments(details.name()));
        return fragments;
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return unit.call(em ->
                Optional.ofNullable(em.find(ProductEntity.class, id.value())).map(ProductEntity::toProduct));
    }

    @Override
    public Map<ProductId, Product> findAll(Set<ProductId> ids) {
        long since = known.changes();
        Map<ProductId, Product> found = known.of(ids);
        Set<ProductId> missing = new HashSet<>(ids);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            List<Product> read = read(missing);
            known.keep(read, since);
            read.forEach(product -> found.put(product.id(), product));
        }
        return found;
    }

    private List<Product> read(Set<ProductId> ids) {
        List<String> values = ids.stream().map(ProductId::value).toList();
        return unit.call(em -> {
            List<ProductEntity> rows = new ArrayList<>();
            for (int i = 0; i < values.size(); i += IDS_AT_ONCE) {
                rows.addAll(em.createQuery("select p from Product p where p.id in :ids", ProductEntity.class)
                        .setParameter("ids", values.subList(i, Math.min(values.size(), i + IDS_AT_ONCE)))
                        .getResultList());
            }
            return rows.stream().map(ProductEntity::toProduct).toList();
        });
    }

    @Override
    public Optional<Product> findBySku(String sku) {
        if (sku.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return unit.call(em -> em
                .createQuery("select p from Product p where p.sku = :sku", ProductEntity.class)
                .setParameter("sku", sku)
                .getResultList()
                .stream()
                .findFirst()
                .map(ProductEntity::toProduct));
    }

    @Override
    public Page<Product> search(ProductQuery query, PageRequest page) {
        ProductSearch search = new ProductSearch(query, page);
        if (search.findsNothing()) {
            return new Page<>(List.of(), Optional.empty());
        }
        return unit.call(em -> {
            List<Product> found =
                    search.rows(em).stream().map(ProductEntity::toProduct).toList();
            return Page.of(found, page.limit(), product -> product.details().sku());
        });
    }
}
