package org.tenon.testing.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductAttribute;
import org.tenon.catalog.ProductChanged;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What is known of products in numbers, beside their weight. A contract of its own, which a provider of the catalog need not keep. */
@Besides("attributes")
public interface AttributeContract {

    ProductService products();

    /** What was recorded in transactions that committed, oldest first. */
    List<DomainEvent> recorded();

    private static ProductDetails goods(ProductAttribute... attributes) {
        return ProductDetails.goods("A-" + UUID.randomUUID(), "A thing", "pcs", "standard")
                .saying(attributes);
    }

    /** A name that no other test uses. */
    private static String name(String what) {
        return what + " " + UUID.randomUUID();
    }

    @Core
    @DisplayName("CAT-960 A product says its attributes, its variant its own, each by name")
    default void keeps_attributes() {
        ProductAttribute length = ProductAttribute.of(name("length"), "2.50", "m");
        ProductAttribute area = new ProductAttribute(name("area"), new BigDecimal("-3"), Optional.empty());

        Product door = products().create(goods(length, area));
        Product small = products()
                .create(goods(ProductAttribute.of(length.name(), "1.9", "m")).asVariantOf(door.id()));

        assertThat(door.details().attributes()).containsExactly(area, length);
        assertThat(products().find(door.id())).contains(door);
        assertThat(products().findBySku(door.details().sku())).contains(door);
        assertThat(products().findAll(Set.of(door.id(), small.id())))
                .containsEntry(door.id(), door)
                .containsEntry(small.id(), small);
        assertThat(small.details().attributes()).containsExactly(ProductAttribute.of(length.name(), "1.9", "m"));
    }

    @Core
    @DisplayName("CAT-961 A change of an attribute is read at once and recorded; the same number again changes nothing")
    default void changes_attributes() {
        String volume = name("volume");
        Product box = products().create(goods(ProductAttribute.of(volume, "0.25", "m3")));

        Product larger = products()
                .change(box.id(), box.version(), box.details().saying(ProductAttribute.of(volume, "0.5", "m3")));
        Product same = products()
                .change(
                        box.id(),
                        larger.version(),
                        larger.details().saying(ProductAttribute.of(volume, "0.5000", "m3")));

        assertThat(same).isEqualTo(larger);
        assertThat(products().findAll(Set.of(box.id()))).containsEntry(box.id(), larger);
        assertThat(recorded().stream().filter(ProductChanged.class::isInstance).filter(event -> event.subject()
                        .equals(box.id().value())))
                .hasSize(1);
    }

    @Core
    @DisplayName(
            "CAT-962 All products say an attribute in one unit; as long as only one says it, that one may say another unit")
    default void says_an_attribute_in_one_unit() {
        String volume = name("100 % vol_ume!");
        Product first = products().create(goods(ProductAttribute.of(volume, "250", "l")));
        Product corrected = products()
                .change(first.id(), first.version(), first.details().saying(ProductAttribute.of(volume, "0.25", "m3")));
        Product second = products().create(goods(ProductAttribute.of(volume, "0.5", "m3")));

        refused(volume, () -> products().create(goods(ProductAttribute.of(volume, "300", "l"))));
        refused(volume, () -> products().create(goods(new ProductAttribute(volume, BigDecimal.ONE, Optional.empty()))));
        refused(volume, () -> products()
                .change(
                        second.id(),
                        second.version(),
                        second.details().saying(ProductAttribute.of(volume, "500", "l"))));
        assertThat(products().find(first.id())).contains(corrected);
        assertThat(products().find(second.id())).contains(second);
    }

    private static void refused(String attribute, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .singleElement()
                        .extracting(Violation::pointer, Violation::code)
                        .containsExactly("/attributes/" + attribute + "/unit", "catalog.attribute-unit"));
    }

    @Full
    @DisplayName("CAT-963 As many attributes as there may be are kept to the last digit")
    default void keeps_the_largest_attributes() {
        String rest = UUID.randomUUID().toString().substring(0, 8);
        ProductAttribute[] most = IntStream.range(0, ProductDetails.MAX_ATTRIBUTES)
                .mapToObj(i -> ProductAttribute.of(
                        ("~/%" + i + rest + "上é".repeat(32)).substring(0, 64),
                        i % 2 == 0 ? "999999999999999999.999999999999" : "-0.000000000001",
                        "㎥ per piece 16c"))
                .toArray(ProductAttribute[]::new);

        Product created = products().create(goods(most));

        assertThat(products().find(created.id())).contains(created);
        assertThat(created.details().attributes()).containsExactlyInAnyOrder(most);
    }
}
