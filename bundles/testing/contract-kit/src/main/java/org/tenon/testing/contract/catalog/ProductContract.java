package org.tenon.testing.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductChanged;
import org.tenon.catalog.ProductCreated;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** How products are created and changed. */
public interface ProductContract {

    /** The service to be tested. */
    ProductService products();

    /** All events that were recorded by transactions that committed, in their order. */
    List<DomainEvent> recorded();

    @Core
    @DisplayName("CAT-01 A created product is found with everything that was said of it")
    default void finds_what_was_created() {
        ProductDetails details = new ProductDetails(
                sku(),
                "Guaraná Fantástica é ü ö ç ã å 上海机床",
                "kg",
                "standard",
                Optional.of("beverages"),
                ProductKind.GOODS,
                Optional.of(new BigDecimal("12.345678")),
                false);

        Product created = products().create(details);

        assertThat(created.details()).isEqualTo(details);
        assertThat(products().find(created.id())).contains(created);
        assertThat(products().findBySku(details.sku())).contains(created);
    }

    @Core
    @DisplayName("CAT-02 Services and kits are kept as what they are")
    default void keeps_kinds() {
        for (ProductKind kind : ProductKind.values()) {
            Product created = products().create(goods(sku()).ofKind(kind));

            assertThat(products().find(created.id()).orElseThrow().details().kind())
                    .isEqualTo(kind);
        }
    }

    @Core
    @DisplayName("CAT-03 A product that does not exist is not found")
    default void finds_nothing() {
        assertThat(products().find(new ProductId("no-such-product"))).isEmpty();
        assertThat(products().findBySku("no such SKU")).isEmpty();
        assertThat(products().findBySku("nul\0")).isEmpty();
        assertThat(products().findAll(Set.of())).isEmpty();
    }

    @Core
    @DisplayName("CAT-04 A SKU that is taken is refused")
    default void refuses_a_taken_sku() {
        String sku = sku();
        Product first = products().create(goods(sku));

        assertThatThrownBy(() -> products().create(goods(sku)))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("catalog.sku-taken"));
        assertThat(products().findBySku(sku)).contains(first);
    }

    @Full
    @DisplayName("CAT-05 SKUs differ by case")
    default void tells_skus_apart_by_case() {
        String sku = sku();
        Product small = products().create(goods(sku + "a"));
        Product large = products().create(goods(sku + "A"));

        assertThat(products().findBySku(sku + "a")).contains(small);
        assertThat(products().findBySku(sku + "A")).contains(large);
    }

    @Concurrent
    @DisplayName("CAT-06 One of 16 who create a SKU at once gets it")
    default void gives_a_sku_once() throws InterruptedException, ExecutionException {
        String sku = sku();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            CyclicBarrier start = new CyclicBarrier(16);
            Callable<Boolean> create = () -> {
                start.await();
                try {
                    products().create(goods(sku));
                    return true;
                } catch (ConflictException taken) {
                    return false;
                }
            };
            int created = 0;
            for (Future<Boolean> each :
                    pool.invokeAll(IntStream.range(0, 16).mapToObj(i -> create).toList())) {
                created += each.get() ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Core
    @DisplayName("CAT-07 Creating records one event")
    default void records_creation() {
        Product created = products().create(goods(sku()));

        assertThat(recorded())
                .filteredOn(event -> event.subject().equals(created.id().value()))
                .containsExactly(
                        new ProductCreated(created.id(), created.details().sku(), created.createdAt()));
    }

    @Core
    @DisplayName("CAT-08 Many are found at once, without those that do not exist")
    default void finds_many() {
        Product one = products().create(goods(sku()));
        Product two = products().create(goods(sku()));
        Set<ProductId> ids = new HashSet<>(Set.of(one.id(), two.id()));
        IntStream.range(0, 5000).forEach(i -> ids.add(new ProductId("none-" + i)));

        assertThat(products().findAll(Set.of(one.id(), new ProductId("none"))))
                .containsOnlyKeys(one.id())
                .containsValue(one);
        assertThat(products().findAll(ids)).containsOnlyKeys(one.id(), two.id());
    }

    @Core
    @DisplayName("CAT-09 A change replaces everything, raises the version and is recorded")
    default void changes() {
        Product before = products().create(goods(sku()).inCategory("before"));
        ProductDetails details = new ProductDetails(
                sku(),
                "After",
                "kg",
                "reduced",
                Optional.empty(),
                ProductKind.SERVICE,
                Optional.of(new BigDecimal("0.5")),
                true);

        Product after = products().change(before.id(), before.version(), details);

        assertThat(after.details()).isEqualTo(details);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(products().find(before.id())).contains(after);
        assertThat(products().findBySku(before.details().sku())).isEmpty();
        assertThat(recorded())
                .filteredOn(event -> event.subject().equals(before.id().value()))
                .hasSize(2)
                .last()
                .isInstanceOf(ProductChanged.class);
    }

    @Full
    @DisplayName("CAT-10 A change that changes nothing keeps the version and is not recorded")
    default void ignores_no_change() {
        String sku = sku();
        Product before = products().create(weighing(sku, "1.50"));

        Product after = products().change(before.id(), before.version(), weighing(sku, "1.5000"));

        assertThat(after.version()).isEqualTo(before.version());
        assertThat(recorded())
                .filteredOn(event -> event.subject().equals(before.id().value()))
                .hasSize(1);
    }

    @Core
    @DisplayName("CAT-11 A change that is based on an older version, or of nothing, is refused")
    default void refuses_a_stale_change() {
        Product before = products().create(goods(sku()));
        Product after = products().change(before.id(), before.version(), goods(sku()));

        assertThatThrownBy(() -> products().change(before.id(), before.version(), goods(sku())))
                .isInstanceOf(StaleVersionException.class);
        assertThat(products().find(before.id())).contains(after);
        assertThatThrownBy(() -> products().change(new ProductId("no-such-product"), 1, goods(sku())))
                .isInstanceOfSatisfying(NotFoundException.class, refused -> assertThat(refused.code())
                        .isEqualTo("product.not-found"));
    }

    @Full
    @DisplayName("CAT-12 A change to another product's SKU is refused, and nothing is changed")
    default void refuses_to_take_a_sku() {
        Product one = products().create(goods(sku()));
        Product two = products().create(goods(sku()));

        assertThatThrownBy(() -> products().change(two.id(), two.version(), one.details()))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("catalog.sku-taken"));
        assertThat(products().find(two.id())).contains(two);
    }

    @Full
    @DisplayName("CAT-13 A discontinued product is still found")
    default void finds_discontinued() {
        Product created = products().create(goods(sku()).soldNoMore());

        assertThat(products().find(created.id()).orElseThrow().details().discontinued())
                .isTrue();
    }

    @Full
    @DisplayName("CAT-14 What cannot be kept as it is is refused with its place")
    default void refuses_what_cannot_be_kept() {
        assertRefused(weighing(sku(), "0.0000001"), "/weight");
        assertRefused(weighing(sku(), "1000000000000"), "/weight");
        assertRefused(goods(sku() + "\0"), "/sku");
        assertRefused(goods(" " + sku()), "/sku");
        assertRefused(ProductDetails.goods(sku(), "half \uD842", "pcs", "standard"), "/name");
        assertRefused(goods(sku()).inCategory("tab\t"), "/category");
    }

    @Core
    @DisplayName("CAT-16 A variant is found with what it is a variant of")
    default void keeps_variants() {
        Product template = products().create(goods(sku()));
        ProductDetails details = goods(sku()).asVariantOf(template.id());
        Product variant = products().create(details);

        assertThat(products().find(variant.id()).orElseThrow().details()).isEqualTo(details);
        assertThat(products()
                        .findAll(Set.of(variant.id()))
                        .get(variant.id())
                        .details()
                        .variantOf())
                .contains(template.id());
    }

    @Full
    @DisplayName("CAT-17 A variant of nothing, of a variant, or with variants of its own is refused with its place")
    default void refuses_variants_of_variants() {
        Product template = products().create(goods(sku()));
        Product variant = products().create(goods(sku()).asVariantOf(template.id()));
        Product other = products().create(goods(sku()));

        assertThat(variantRefused(() -> products().create(goods(sku()).asVariantOf(new ProductId("nobody")))))
                .isEqualTo("/variantOf catalog.unknown-product");
        assertThat(variantRefused(() -> products().create(goods(sku()).asVariantOf(variant.id()))))
                .isEqualTo("/variantOf catalog.variant-of-variant");
        assertThat(variantRefused(() ->
                        products().change(template.id(), 1, template.details().asVariantOf(other.id()))))
                .isEqualTo("/variantOf catalog.variant-of-variant");
        assertThat(variantRefused(
                        () -> products().change(other.id(), 1, other.details().asVariantOf(other.id()))))
                .isEqualTo("/variantOf catalog.variant-of-variant");
        assertThat(products().find(other.id())).contains(other);
    }

    private static String variantRefused(ThrowingCallable work) {
        Violation violation = catchThrowableOfType(InvalidRequestException.class, work)
                .violations()
                .get(0);
        return violation.pointer() + " " + violation.code();
    }

    @Full
    @DisplayName("CAT-15 The longest texts are kept")
    default void keeps_the_longest_texts() {
        ProductDetails longest = ProductDetails.goods(
                        (sku() + "é".repeat(64)).substring(0, 64), "上".repeat(200), "ü".repeat(16), "t".repeat(64))
                .inCategory("c".repeat(64));

        Product created = products().create(longest);

        assertThat(products().find(created.id())).contains(created);
    }

    private void assertRefused(ProductDetails details, String pointer) {
        List<String> pointers = new ArrayList<>();
        assertThatThrownBy(() -> products().create(details))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> refused.violations().stream()
                        .map(Violation::pointer)
                        .forEach(pointers::add));
        assertThat(pointers).containsExactly(pointer);
    }

    private static ProductDetails goods(String sku) {
        return ProductDetails.goods(sku, "Thing", "pcs", "standard");
    }

    private static ProductDetails weighing(String sku, String kilograms) {
        return new ProductDetails(
                sku,
                "Heavy",
                "pcs",
                "standard",
                Optional.empty(),
                ProductKind.GOODS,
                Optional.of(new BigDecimal(kilograms)),
                false);
    }

    /** A SKU that no other test uses. */
    private static String sku() {
        return "S-" + UUID.randomUUID();
    }
}
