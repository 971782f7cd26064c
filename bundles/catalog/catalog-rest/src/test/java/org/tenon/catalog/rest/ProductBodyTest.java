package org.tenon.catalog.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductKind;
import org.tenon.json.TenonJson;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;

class ProductBodyTest {

    @Test
    void reads_a_product_as_the_api_names_it() throws JsonProcessingException {
        ProductBody body = read(
                """
                {"sku":"NW-1","name":"Chai é","unit":"box","taxCategory":"reduced","category":"beverages",
                 "kind":"kit","weight":1.5}""");

        assertThat(body.toDetails())
                .isEqualTo(new ProductDetails(
                        "NW-1",
                        "Chai é",
                        "box",
                        "reduced",
                        Optional.of("beverages"),
                        ProductKind.KIT,
                        Optional.of(new BigDecimal("1.5")),
                        false));
    }

    @Test
    void writes_what_it_reads() throws JsonProcessingException {
        ProductDetails details =
                ProductDetails.goods("NW-1", "Chai", "box", "standard").soldNoMore();
        String json = TenonJson.mapper().writeValueAsString(ProductBody.of(details));

        assertThat(read(json).toDetails()).isEqualTo(details);
        assertThat(json).doesNotContain("category\"").doesNotContain("weight");
    }

    @Test
    void takes_an_empty_category_for_none() throws JsonProcessingException {
        ProductBody body = read(
                """
                {"sku":"NW-1","name":"Chai","unit":"box","taxCategory":"reduced","category":"","kind":"goods"}""");

        assertThat(body.toDetails().category()).isEmpty();
    }

    @Test
    void says_all_that_is_missing_or_wrong() throws JsonProcessingException {
        assertThat(pointers(read("{}"))).containsExactly("/sku", "/name", "/unit", "/taxCategory", "/kind");
        assertThat(pointers(read(
                        "{\"sku\":\"%s\",\"name\":\"%s\",\"unit\":\"%s\",\"taxCategory\":\" \",\"category\":\"%s\",\"weight\":-1}"
                                .formatted("x".repeat(65), "x".repeat(1_000_000), "x".repeat(17), "x".repeat(65)))))
                .containsExactly("/sku", "/name", "/unit", "/taxCategory", "/category", "/kind", "/weight");
    }

    private static List<String> pointers(ProductBody body) {
        List<String> pointers = new ArrayList<>();
        assertThatThrownBy(body::toDetails)
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> refused.violations().stream()
                        .map(Violation::pointer)
                        .forEach(pointers::add));
        return pointers;
    }

    private static ProductBody read(String json) throws JsonProcessingException {
        return TenonJson.mapper().readValue(json, ProductBody.class);
    }
}
