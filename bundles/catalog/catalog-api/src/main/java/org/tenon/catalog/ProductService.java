package org.tenon.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the products. */
@ProviderType
@Capability("catalog")
public interface ProductService {

    /**
     * Records {@link ProductCreated}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code catalog.sku-taken}
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /attributes/volume/unit} {@code catalog.attribute-unit}:
     *     other products say the attribute of that name in another unit
     */
    Product create(ProductDetails details);

    @ReadOnly
    Optional<Product> find(ProductId id);

    /** Those of {@code ids} that exist. At most one round trip, however many. */
    @ReadOnly
    Map<ProductId, Product> findAll(Set<ProductId> ids);

    @ReadOnly
    Optional<Product> findBySku(String sku);

    /**
     * Replaces what is known of a product. Records {@link ProductChanged} unless nothing changed.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code product.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster
     * @throws org.tenon.kernel.problem.ConflictException {@code catalog.sku-taken}
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /kind}: a kit that has components ({@link KitService})
     *     becomes something else; {@code /attributes/volume/unit} as in {@link #create}
     */
    Product change(ProductId id, long version, ProductDetails details);

    /** By SKU. */
    @ReadOnly
    Page<Product> search(ProductQuery query, PageRequest page);
}
