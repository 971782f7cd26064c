package org.tenon.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.KitService;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.catalog.UnitService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.testing.contract.Stand;
import org.tenon.testing.contract.catalog.AttributeContract;
import org.tenon.testing.contract.catalog.CatalogCapabilityContract;
import org.tenon.testing.contract.catalog.KitContract;
import org.tenon.testing.contract.catalog.UnitContract;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** Hands our service to the contracts, on one database for all of them, and counts its round trips. */
abstract class CatalogCapability extends CatalogCapabilityContract
        implements UnitContract, KitContract, AttributeContract {

    private final TestPlatform platform;
    private final ProductService products;
    private final UnitService units;
    private final KitService kits;
    private final Stand stand = new OnPlatform();

    CatalogCapability(TestDatabase database) {
        platform = TestPlatform.on(database);
        products = new StoredProducts(
                platform.unit("catalog"),
                platform.events(),
                platform.company(),
                new KnownProducts(platform.transactions()));
        units = new StoredUnits(platform.unit("catalog"), platform.events(), platform.company());
        kits = new StoredKits(platform.unit("catalog"), platform.events(), platform.company());
    }

    @Override
    public final UnitService units() {
        return units;
    }

    @Override
    public final KitService kits() {
        return kits;
    }

    @AfterAll
    void close() {
        platform.close();
    }

    @Override
    protected Stand stand() {
        return stand;
    }

    /** The contract of the catalog asks for nothing but products. */
    private final class OnPlatform implements Stand {

        @Override
        public <S> S service(Class<S> type) {
            return type.cast(products);
        }

        @Override
        public LocalDate today() {
            return platform.company().today();
        }

        @Override
        public void setToday(LocalDate day) {
            platform.company().setToday(day);
        }

        @Override
        public List<DomainEvent> recorded() {
            return platform.events().recorded();
        }
    }

    @Test
    void finds_any_number_of_products_in_one_round_trip() {
        Set<ProductId> ids = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            ids.add(products.create(ProductDetails.goods("many-" + i, "Many", "pcs", "standard"))
                    .id());
        }

        platform.statements().reset();
        assertThat(products.findAll(ids)).hasSize(60);

        assertThat(platform.statements().count()).isEqualTo(1);
    }

    @Test
    void finds_them_in_memory_until_one_is_changed() {
        ProductId kept = products.create(ProductDetails.goods("kept-1", "Kept", "pcs", "standard"))
                .id();
        Product changed = products.create(ProductDetails.goods("kept-2", "Before", "pcs", "standard"));
        Set<ProductId> ids = Set.of(kept, changed.id());
        products.findAll(ids);
        platform.statements().reset();
        products.findAll(ids);
        assertThat(platform.statements().count()).isZero();

        platform.transactions().required(() -> {
            products.change(
                    changed.id(), changed.version(), ProductDetails.goods("kept-2", "After", "pcs", "standard"));
            assertThat(name(changed.id())).as("within its transaction").isEqualTo("After");
        });
        assertThat(name(changed.id())).isEqualTo("After");

        Product after = products.find(changed.id()).orElseThrow();
        assertThatThrownBy(() -> platform.transactions().required(() -> {
                    products.change(
                            after.id(), after.version(), ProductDetails.goods("kept-2", "Never", "pcs", "standard"));
                    assertThat(name(changed.id())).isEqualTo("Never");
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThat(name(changed.id())).as("after a change that was taken back").isEqualTo("After");
    }

    private String name(ProductId product) {
        return products.findAll(Set.of(product)).get(product).details().name();
    }

    @Test
    void creates_a_product_in_two_round_trips_whatever_its_name() {
        platform.statements().reset();
        products.create(ProductDetails.goods("two-trips", "A name of some words and letters", "pcs", "standard"));

        // The row, and its fragments in one batch.
        assertThat(platform.statements().count()).isEqualTo(2);
    }

    @Test
    void sees_in_a_transaction_what_it_changed_before() {
        Product changed = platform.transactions().required(() -> {
            Product first = products.create(ProductDetails.goods("same-tx", "First", "pcs", "standard"));
            Product second = products.change(
                    first.id(), first.version(), ProductDetails.goods("same-tx", "Second", "pcs", "standard"));
            assertThat(products.find(first.id())).contains(second);
            return products.change(
                    first.id(), second.version(), ProductDetails.goods("same-tx", "Third", "pcs", "standard"));
        });

        assertThat(products.findBySku("same-tx")).contains(changed);
    }
}
