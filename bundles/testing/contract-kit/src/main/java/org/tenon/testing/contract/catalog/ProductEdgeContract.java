package org.tenon.testing.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductQuery;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** The most that is kept of products and the least that is refused, and what is found of them that was found before. */
public interface ProductEdgeContract {

    /** The service to be tested. */
    ProductService products();

    @Full
    @DisplayName("CAT-980 What cannot be kept is refused in every text, by a change too, and nothing is changed")
    default void refuses_in_every_text() {
        Product before = products().create(goods());

        for (ProductDetails wrong : List.of(
                ProductDetails.goods(sku(), "Thing\n", "pcs", "standard"),
                ProductDetails.goods(sku(), "Thing", "pc\ts", "standard"),
                ProductDetails.goods(sku(), "Thing", "pcs", "stan\u0001dard"),
                goods().inCategory("half \uD842"))) {
            assertThat(refused(() -> products().create(wrong))).hasSize(1);
            assertThat(refused(() -> products().change(before.id(), before.version(), wrong)))
                    .isEqualTo(refused(() -> products().create(wrong)));
        }
        assertThat(products().find(before.id())).contains(before);
    }

    @Full
    @DisplayName("CAT-981 A weight of 12 digits before and 6 after the point is kept; how it is written is no change")
    default void keeps_the_largest_weight() {
        ProductDetails heaviest = weighing("999999999999.999999");

        Product created = products().create(heaviest);

        assertThat(products().find(created.id()).orElseThrow().details()).isEqualTo(heaviest);
        Product round = products().create(weighing("1E+3"));
        assertThat(round.details().weight()).contains(new BigDecimal("1000"));
        assertThat(products().find(round.id())).contains(round);
    }

    @Full
    @DisplayName("CAT-982 A text without a letter or a digit finds nothing, a blank one everything")
    default void finds_nothing_by_signs() {
        String category = sku();
        products().create(goods().inCategory(category));

        assertThat(found("-!?", category)).isZero();
        assertThat(found(" ", category)).isEqualTo(1);
    }

    @Core
    @DisplayName("CAT-983 Many that are found at once are what they are now, however often they were found before")
    default void finds_many_as_they_are_now() {
        Product before = products().create(goods());
        assertThat(products().findAll(Set.of(before.id()))).containsValue(before);
        assertThat(products().findAll(Set.of(before.id()))).containsValue(before);

        Product after = products().change(before.id(), before.version(), goods());

        assertThat(products().findAll(Set.of(before.id()))).containsValue(after);
    }

    @Concurrent
    @DisplayName("CAT-984 Whoever has changed a product finds the change, whoever else asks for it meanwhile")
    default void finds_own_changes() {
        Product created = products().create(goods());
        AtomicBoolean changed = new AtomicBoolean();

        Together.all(3, thread -> {
            if (thread > 0) {
                while (!changed.get()) {
                    assertThat(products().findAll(Set.of(created.id()))).containsOnlyKeys(created.id());
                }
                return thread;
            }
            try {
                Product last = created;
                for (int i = 0; i < 12; i++) {
                    last = products().change(created.id(), last.version(), goods());
                    assertThat(products().findAll(Set.of(created.id()))).containsValue(last);
                }
                return thread;
            } finally {
                changed.set(true);
            }
        });
    }

    @Full
    @DisplayName("CAT-985 A product becomes a variant by a change, and by another it is none any more")
    default void becomes_a_variant() {
        Product template = products().create(goods());
        Product other = products().create(goods());

        Product variant =
                products().change(other.id(), other.version(), other.details().asVariantOf(template.id()));

        assertThat(variant.details().variantOf()).contains(template.id());
        Product alone = products().change(other.id(), variant.version(), other.details());
        assertThat(alone.details().variantOf()).isEmpty();
        assertThat(products().find(other.id())).contains(alone);
    }

    private long found(String text, String category) {
        return products()
                .search(new ProductQuery(text, Optional.of(category)), PageRequest.first())
                .items()
                .size();
    }

    private static List<String> refused(Runnable work) {
        List<String> places = new ArrayList<>();
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> refused.violations().stream()
                        .map(Violation::pointer)
                        .forEach(places::add));
        return places;
    }

    private static ProductDetails goods() {
        return ProductDetails.goods(sku(), "Thing", "pcs", "standard");
    }

    private static ProductDetails weighing(String kilograms) {
        return new ProductDetails(
                sku(),
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
        return "E-" + UUID.randomUUID();
    }
}
