package org.tenon.inventory.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductQuery;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.NotFoundException;

/** A catalog in memory, so that what is counted and raced for in these tests is inventory's own work. */
final class MemoryCatalog implements ProductService {

    private final Map<ProductId, Product> products = new ConcurrentHashMap<>();

    @Override
    public Product create(ProductDetails details) {
        Product product = new Product(new ProductId(NewId.next()), details, Instant.EPOCH, 1);
        products.put(product.id(), product);
        return product;
    }

    /** Knows another catalog's product too. */
    void adopt(Product product) {
        products.put(product.id(), product);
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return Optional.ofNullable(products.get(id));
    }

    @Override
    public Map<ProductId, Product> findAll(Set<ProductId> ids) {
        Map<ProductId, Product> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(product -> found.put(id, product)));
        return found;
    }

    @Override
    public Optional<Product> findBySku(String sku) {
        return products.values().stream()
                .filter(product -> product.details().sku().equals(sku))
                .findFirst();
    }

    @Override
    public Product change(ProductId id, long version, ProductDetails details) {
        Product before = find(id).orElseThrow(() -> new NotFoundException("product", id.value()));
        Product after = new Product(id, details, before.createdAt(), version + 1);
        products.put(id, after);
        return after;
    }

    @Override
    public Page<Product> search(ProductQuery query, PageRequest page) {
        throw new UnsupportedOperationException("inventory does not search products");
    }
}
