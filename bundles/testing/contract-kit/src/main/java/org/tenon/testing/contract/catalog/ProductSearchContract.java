package org.tenon.testing.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductQuery;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** How products are searched. */
public interface ProductSearchContract {

    /** The service to be tested. */
    ProductService products();

    @Core
    @DisplayName("CAT-30 A product is found by a part of its name, without regard to case and accents")
    default void finds_by_name() {
        String tag = tag();
        create(tag, "Guaraná Fantástica");

        for (String text : List.of("guarana", "FANTÁSTICA", "antast", "fantastica guaraná")) {
            assertThat(found(text + " " + tag)).as(text).containsExactly(tag);
        }
        assertThat(found("guarani " + tag)).isEmpty();
    }

    @Full
    @DisplayName("CAT-31 A product is found by a part of its SKU")
    default void finds_by_sku() {
        String tag = tag();
        create(tag + "-0042/B", "Thing");

        assertThat(found(tag)).containsExactly(tag + "-0042/B");
        assertThat(found(tag + "-0042/b")).containsExactly(tag + "-0042/B");
        assertThat(found(tag + " 42")).containsExactly(tag + "-0042/B");
    }

    @Full
    @DisplayName("CAT-32 A product is found by any part of a Chinese name")
    default void finds_by_chinese_name() {
        String tag = tag();
        create(tag, "数控机床主轴");

        assertThat(found("机床 " + tag)).containsExactly(tag);
        assertThat(found("床机 " + tag)).isEmpty();
    }

    @Core
    @DisplayName("CAT-33 Products are listed by SKU in the order of characters, page by page, each once")
    default void pages() {
        String tag = tag();
        for (String end : List.of("b", "B", "10", "9", "-1")) {
            create(tag + end, "Paged");
        }

        List<String> skus = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        Optional<PageRequest> next = Optional.of(request);
        while (next.isPresent()) {
            Page<Product> page = products().search(new ProductQuery(tag, Optional.empty()), next.get());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(product -> skus.add(product.details().sku()));
            next = page.next().map(request::from);
        }

        assertThat(skus).containsExactly(tag + "-1", tag + "10", tag + "9", tag + "B", tag + "b");
    }

    @Full
    @DisplayName("CAT-34 A search may be limited to a category")
    default void filters_by_category() {
        String tag = tag();
        products()
                .create(ProductDetails.goods(tag + 1, "One", "pcs", "standard").inCategory(tag));
        products()
                .create(ProductDetails.goods(tag + 2, "Two", "pcs", "standard").inCategory(tag + "x"));
        create(tag + 3, "Three");

        assertThat(skus(new ProductQuery("", Optional.of(tag)))).containsExactly(tag + 1);
        assertThat(skus(new ProductQuery("one", Optional.of(tag)))).containsExactly(tag + 1);
        assertThat(skus(new ProductQuery("two", Optional.of(tag)))).isEmpty();
        assertThat(skus(new ProductQuery("", Optional.of("nul\0")))).isEmpty();
    }

    @Full
    @DisplayName("CAT-35 After a change a product is found by what it is now, and no more by what it was")
    default void follows_changes() {
        String tag = tag();
        Product before = products().create(ProductDetails.goods(tag, "Oldname", "pcs", "standard"));

        products().change(before.id(), before.version(), ProductDetails.goods(tag, "Newname", "pcs", "standard"));

        assertThat(found("newname " + tag)).containsExactly(tag);
        assertThat(found("oldname " + tag)).isEmpty();
    }

    @Full
    @DisplayName("CAT-36 A search is only a search, whatever is typed")
    default void survives_anything() {
        for (String text : List.of("%", "_", "'; drop table", "\\", "\0", "x".repeat(100_000), "-", "\uD842", "\n")) {
            assertThat(products()
                            .search(new ProductQuery(text, Optional.empty()), PageRequest.first(1))
                            .items())
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(products()
                        .search(ProductQuery.ALL, PageRequest.first(1).from("\0 no cursor"))
                        .items())
                .hasSizeLessThanOrEqualTo(1);
    }

    private void create(String sku, String name) {
        products().create(ProductDetails.goods(sku, name, "pcs", "standard"));
    }

    private List<String> found(String text) {
        return skus(new ProductQuery(text, Optional.empty()));
    }

    private List<String> skus(ProductQuery query) {
        return products().search(query, PageRequest.first()).items().stream()
                .map(product -> product.details().sku())
                .toList();
    }

    /** A word that no other test uses. */
    private static String tag() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }
}
