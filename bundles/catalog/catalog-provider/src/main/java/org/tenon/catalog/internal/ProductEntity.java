package org.tenon.catalog.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.persistence.Utc;

/** A row of products. Whoever changes one holds its row's lock, and counts the version. */
@Entity(name = "Product")
@Table(name = "catalog_product")
class ProductEntity {

    @Id
    private String id;

    private String sku;
    private String name;
    private String unit;

    @Column(name = "tax_category")
    private String taxCategory;

    private @Nullable String category;
    private String kind;
    private @Nullable BigDecimal weight;
    private boolean discontinued;

    @Column(name = "variant_of")
    private @Nullable String variantOf;

    /** As {@link KeptAttributes} write them; null for none. */
    private @Nullable String attributes;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    private long version;

    ProductEntity(ProductId id, ProductDetails details, Instant createdAt) {
        this.id = id.value();
        this.createdAt = Utc.column(createdAt);
        fill(details);
    }

    /** Takes over the details, and counts the change. */
    final void fill(ProductDetails details) {
        sku = details.sku();
        name = details.name();
        unit = details.unit();
        taxCategory = details.taxCategory();
        category = details.category().orElse(null);
        kind = details.kind().name().toLowerCase(Locale.ROOT);
        weight = details.weight().orElse(null);
        discontinued = details.discontinued();
        variantOf = details.variantOf().map(ProductId::value).orElse(null);
        attributes = KeptAttributes.text(details.attributes());
        version++;
    }

    Product toProduct() {
        ProductDetails details = new ProductDetails(
                sku,
                name,
                unit,
                taxCategory,
                Optional.ofNullable(category),
                ProductKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(weight).map(ProductRules::plain),
                discontinued,
                Optional.ofNullable(variantOf).map(ProductId::new),
                KeptAttributes.read(attributes));
        return new Product(new ProductId(id), details, Utc.instant(createdAt), version);
    }
}
