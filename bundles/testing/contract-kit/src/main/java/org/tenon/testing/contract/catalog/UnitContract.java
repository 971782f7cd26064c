package org.tenon.testing.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.catalog.ProductUnit;
import org.tenon.catalog.ProductUnitSet;
import org.tenon.catalog.Unit;
import org.tenon.catalog.UnitDefined;
import org.tenon.catalog.UnitOfProduct;
import org.tenon.catalog.UnitService;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Units of measure. A contract of its own, which a provider of the catalog need not keep. */
@Besides(value = "units", services = UnitService.class)
public interface UnitContract {

    UnitService units();

    ProductService products();

    /** What was recorded in transactions that committed, oldest first. */
    List<DomainEvent> recorded();

    @Core
    @DisplayName(
            "CAT-100 Quantities are converted within a category, exactly or rounded to the unit's step (Tryton, UM-01)")
    default void converts() {
        assertThat(converted("100", "kg", "g")).isEqualTo("100000 100000");
        assertThat(converted("1", "g", "lb")).isEqualTo("0.0022046226 0");
        assertThat(converted("5", "s", "min")).isEqualTo("0.0833333333 0.08");
        assertThat(converted("25", "s", "h")).isEqualTo("0.0069444444 0.01");
        assertThat(converted("3", "mm", "in")).isEqualTo("0.1181102362 0.12");
    }

    @Core
    @DisplayName("CAT-101 Quantities are rounded to the nearest, next or last multiple of a step (Tryton, UM-04)")
    default void rounds() {
        assertThat(rounded("2.53", "0.1")).isEqualTo("2.5 2.6 2.5");
        assertThat(rounded("1.3", "0.5")).isEqualTo("1.5 1.5 1");
        assertThat(rounded("17", "10")).isEqualTo("20 20 10");
        assertThat(rounded("4", "10")).isEqualTo("0 10 0");
        assertThat(rounded("17", "15")).isEqualTo("15 30 15");
    }

    @Core
    @DisplayName("CAT-102 The usual units are there, by their own codes and by those of UN/ECE")
    default void knows_the_usual_ones() {
        for (String code :
                Set.of("kg", "g", "t", "lb", "m", "mm", "in", "s", "min", "h", "l", "m2", "m3", "pcs", "pair")) {
            assertThat(units().find(code)).as(code).isPresent();
        }
        assertThat(units().find("KGM")).isEqualTo(units().find("kg"));
        assertThat(units().find("TNE").orElseThrow().factor()).isEqualByComparingTo("1000");
        assertThat(units().find("H87").map(Unit::code)).contains("pcs");
        assertThat(units().find("no such")).isEmpty();
    }

    @Core
    @DisplayName("CAT-103 A company's own unit is found and listed with the others, and is recorded")
    default void defines() {
        Unit wanted = Unit.of(word(), "A bale", "bales " + word().substring(0, 8), "217.7", "0.5");

        Unit defined = units().define(wanted);

        assertThat(defined).isEqualTo(wanted);
        assertThat(units().find(wanted.code())).contains(wanted);
        assertThat(units().all()).contains(wanted);
        assertThat(recorded())
                .filteredOn(UnitDefined.class::isInstance)
                .extracting(DomainEvent::subject)
                .contains(wanted.code());
    }

    @Full
    @DisplayName("CAT-104 A code that is taken is refused, be it a unit's own or that of UN/ECE")
    default void refuses_taken_codes() {
        Unit mine = units().define(Unit.of(word(), "Mine", "mine", "1", "1"));

        for (Unit taken : Set.of(
                mine,
                Unit.of("kg", "Another", "mine", "1", "1"),
                Unit.of("KGM", "Another", "mine", "1", "1"),
                new Unit(word(), "Another", "mine", BigDecimal.ONE, BigDecimal.ONE, Optional.of("KGM")))) {
            assertThatThrownBy(() -> units().define(taken))
                    .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                            .isEqualTo("catalog.unit-taken"));
        }
    }

    @Core
    @DisplayName("CAT-105 A product's own factor goes before what the units say")
    default void knows_products() {
        ProductId bottles = product("pcs");
        ProductId cheese = product("kg");
        units().set(new ProductUnit(bottles, "dozen", new BigDecimal("13")));
        units().set(new ProductUnit(bottles, "box", new BigDecimal("10")));

        assertThat(factors(
                        new UnitOfProduct(bottles, "pcs"),
                        new UnitOfProduct(bottles, "box"),
                        new UnitOfProduct(bottles, "dozen"),
                        new UnitOfProduct(bottles, "pair"),
                        new UnitOfProduct(bottles, "kg"),
                        new UnitOfProduct(bottles, "crate"),
                        new UnitOfProduct(cheese, "GRM"),
                        new UnitOfProduct(cheese, "box"),
                        new UnitOfProduct(new ProductId("nothing"), "pcs")))
                .containsOnly(
                        Map.entry(new UnitOfProduct(bottles, "pcs"), "1"),
                        Map.entry(new UnitOfProduct(bottles, "box"), "10"),
                        Map.entry(new UnitOfProduct(bottles, "dozen"), "13"),
                        Map.entry(new UnitOfProduct(bottles, "pair"), "2"),
                        Map.entry(new UnitOfProduct(cheese, "GRM"), "0.001"));
    }

    @Full
    @DisplayName("CAT-106 A product's factor can be said again, and changes are recorded")
    default void changes_factors() {
        ProductId product = product("pcs");
        units().set(new ProductUnit(product, "box", BigDecimal.TEN));
        units().set(new ProductUnit(product, "box", BigDecimal.TEN));
        units().set(new ProductUnit(product, "box", new BigDecimal("12")));

        assertThat(units().of(product)).containsExactly(new ProductUnit(product, "box", new BigDecimal("12")));
        assertThat(recorded())
                .filteredOn(event ->
                        event instanceof ProductUnitSet set && set.product().equals(product))
                .hasSize(2);
    }

    @Full
    @DisplayName("CAT-107 The own unit has no other factor, and a product must be there")
    default void refuses_wrong_products() {
        ProductId product = product("pcs");

        assertThatThrownBy(() -> units().set(new ProductUnit(product, "pcs", BigDecimal.TEN)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(
                                refused.violations().get(0).pointer())
                        .isEqualTo("/unit"));
        assertThatThrownBy(() -> units().set(new ProductUnit(new ProductId("nothing"), "box", BigDecimal.TEN)))
                .isInstanceOf(NotFoundException.class);
    }

    @Full
    @DisplayName("CAT-987 What is set is answered; a product's own unit is one of itself, defined or not")
    default void answers_what_is_set() {
        ProductId product = product("canister");
        ProductUnit pallet = new ProductUnit(product, "pallet", new BigDecimal("24"));

        assertThat(units().set(pallet)).isEqualTo(pallet);
        assertThat(factors(new UnitOfProduct(product, "canister"), new UnitOfProduct(product, "pallet")))
                .containsOnly(
                        Map.entry(new UnitOfProduct(product, "canister"), "1"),
                        Map.entry(new UnitOfProduct(product, "pallet"), "24"));
        assertThat(units().factors(Set.of())).isEmpty();
    }

    private String converted(String quantity, String from, String to) {
        Unit target = units().find(to).orElseThrow();
        BigDecimal exact = units().find(from).orElseThrow().convert(new BigDecimal(quantity), target);
        return text(exact.setScale(10, RoundingMode.HALF_UP)) + " " + text(target.rounded(exact, RoundingMode.HALF_UP));
    }

    private static String rounded(String quantity, String step) {
        Unit unit = Unit.of("any", "Any", "any", "1", step);
        BigDecimal number = new BigDecimal(quantity);
        return text(unit.rounded(number, RoundingMode.HALF_UP)) + " " + text(unit.rounded(number, RoundingMode.CEILING))
                + " " + text(unit.rounded(number, RoundingMode.FLOOR));
    }

    private Map<UnitOfProduct, String> factors(UnitOfProduct... asked) {
        return units().factors(Set.of(asked)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private ProductId product(String unit) {
        return products()
                .create(ProductDetails.goods("units-" + UUID.randomUUID(), "A thing", unit, "standard"))
                .id();
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 16);
    }
}
