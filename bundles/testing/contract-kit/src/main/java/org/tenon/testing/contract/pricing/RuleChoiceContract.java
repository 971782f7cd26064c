package org.tenon.testing.contract.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.pricing.PricingUnderTest.costs;
import static org.tenon.testing.contract.pricing.PricingUnderTest.days;
import static org.tenon.testing.contract.pricing.PricingUnderTest.less;
import static org.tenon.testing.contract.pricing.PricingUnderTest.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Which rules give a line its price. */
public interface RuleChoiceContract extends PricingUnderTest {

    BigDecimal TEN = BigDecimal.TEN;

    @Core
    @DisplayName("PRC-20 A rule holds from its first day to the day before its end")
    default void follows_dates() {
        ProductId product = product();
        PriceList list = list(
                costs(product, "10").valid(days("", "1997-04-07")),
                costs(product, "12").valid(days("1997-04-07", "")));

        assertThat(line(list, product, "1", LocalDate.parse("1997-04-06")).unitPrice())
                .isEqualTo(usd("10"));
        assertThat(line(list, product, "1", LocalDate.parse("1997-04-07")).unitPrice())
                .isEqualTo(usd("12"));
    }

    @Core
    @DisplayName("PRC-21 A quantity break holds from its quantity on, for returns too")
    default void follows_quantity_breaks() {
        ProductId product = product();
        PriceList list = list(
                costs(product, "10"),
                costs(product, "9").from(TEN),
                costs(product, "8").from(new BigDecimal("99.5")));

        assertThat(unit(list, product, "9.999999")).isEqualTo(usd("10"));
        assertThat(unit(list, product, "10")).isEqualTo(usd("9"));
        assertThat(unit(list, product, "99.5")).isEqualTo(usd("8"));
        assertThat(unit(list, product, "-10")).isEqualTo(usd("9"));
    }

    @Core
    @DisplayName("PRC-22 specific: product before category before all, even against a better quantity break")
    default void prefers_the_narrower_product() {
        ProductId one = product(details().inCategory("tools"));
        ProductId two = product(details().inCategory("tools"));
        ProductId three = product();
        PriceList list = list(
                costs(RuleScope.ALL, "1").from(TEN),
                costs(RuleScope.ALL, "5"),
                costs(RuleScope.category("tools"), "7"),
                costs(one, "9"));

        assertThat(unit(list, one, "100")).isEqualTo(usd("9"));
        assertThat(unit(list, two, "100")).isEqualTo(usd("7"));
        assertThat(unit(list, three, "100")).isEqualTo(usd("1"));
        assertThat(unit(list, three, "9")).isEqualTo(usd("5"));
    }

    @Core
    @DisplayName("PRC-23 specific: customer before group before everybody")
    default void prefers_the_narrower_buyer() {
        ProductId product = product();
        String group = group(Optional.empty());
        CustomerId friend = customer(buyer().inGroup(group));
        CustomerId member = customer(buyer().inGroup(group));
        PriceList list = list(
                costs(RuleScope.product(product).forCustomer(friend), "7"),
                costs(RuleScope.product(product).forGroup(group), "8"),
                costs(product, "9"));

        assertThat(line(list, friend, product, "1").unitPrice()).isEqualTo(usd("7"));
        assertThat(line(list, member, product, "1").unitPrice()).isEqualTo(usd("8"));
        assertThat(line(list, customer(), product, "1").unitPrice()).isEqualTo(usd("9"));
    }

    @Full
    @DisplayName("PRC-24 specific: of equal rules the one with the later first day, then the younger")
    default void prefers_the_later_and_the_younger() {
        ProductId dated = product();
        ProductId plain = product();
        PriceList list = list(
                costs(dated, "10").valid(days("2026-02-01", "")),
                costs(dated, "11").valid(days("2026-01-01", "")),
                costs(dated, "12"),
                costs(plain, "5"),
                costs(plain, "6"));

        assertThat(line(list, dated, "1", LocalDate.parse("2026-03-01")).unitPrice())
                .isEqualTo(usd("10"));
        assertThat(line(list, dated, "1", LocalDate.parse("2026-01-15")).unitPrice())
                .isEqualTo(usd("11"));
        assertThat(unit(list, plain, "1")).isEqualTo(usd("6"));
    }

    @Core
    @DisplayName("PRC-25 A percentage of any scope is taken off the plain price of the same list")
    default void takes_a_percentage_off_the_lists_own_price() {
        ProductId product = product(details().inCategory("tools"));
        String group = group(Optional.empty());
        CustomerId member = customer(buyer().inGroup(group));
        PriceList list = list(
                costs(product, "200"),
                less(RuleScope.category("tools"), "10"),
                less(RuleScope.product(product), "15").from(TEN),
                less(RuleScope.ALL.forGroup(group), "50"));

        assertThat(unit(list, product, "1")).isEqualTo(usd("180"));
        assertThat(unit(list, product, "10")).isEqualTo(usd("170"));
        // For the member, the rule for the category is still the narrower one.
        assertThat(line(list, member, product, "1").unitPrice()).isEqualTo(usd("180"));
        assertThat(line(list, product, "10").listPrice()).isEqualTo(usd("200"));
    }

    @Full
    @DisplayName("PRC-26 A price of one's own is not discounted by a broader percentage")
    default void leaves_a_negotiated_price_alone() {
        ProductId product = product();
        CustomerId friend = customer();
        PriceList list = list(
                costs(product, "100"),
                costs(RuleScope.product(product).forCustomer(friend), "80"),
                less(RuleScope.ALL, "10"));

        assertThat(line(list, friend, product, "1").unitPrice()).isEqualTo(usd("80"));
        assertThat(line(list, customer(), product, "1").unitPrice()).isEqualTo(usd("90"));
    }

    @Full
    @DisplayName("PRC-27 A negative percentage is a surcharge")
    default void adds_a_surcharge() {
        ProductId product = product();

        // Odoo's PL-09: 20 with -10 % is 22.
        assertThat(unit(list(costs(product, "20"), less(RuleScope.ALL, "-10")), product, "1"))
                .isEqualTo(usd("22"));
    }

    @Core
    @DisplayName("PRC-28 A list takes prices from its base and percentages off them, unrounded to the end")
    default void stands_on_a_base() {
        ProductId product = product();
        ProductId special = product();
        PriceList retail = list(costs(product, "9.99"), costs(special, "50"));
        PriceList dealer = listOn(retail, PricePolicy.SPECIFIC, less(RuleScope.ALL, "40"), costs(special, "20"));
        PriceList partner = listOn(dealer, PricePolicy.SPECIFIC, less(RuleScope.product(product), "5"));

        // 9.99 x 0.6 x 0.95 = 5.6943; 3 of them are 17.0829
        assertThat(unit(partner, product, "1")).isEqualTo(usd("5.6943"));
        assertThat(line(partner, product, "3").net()).isEqualTo(usd("17.08"));
        assertThat(line(partner, product, "3").listPrice()).isEqualTo(usd("9.99"));
        assertThat(unit(partner, special, "1")).isEqualTo(usd("20"));
    }

    @Full
    @DisplayName("PRC-29 In a list with a base, a percentage is off the base's price; the narrower rule still wins")
    default void competes_in_a_list_with_base() {
        ProductId product = product();
        PriceList retail = list(costs(product, "100"));
        PriceList dealer = listOn(
                retail,
                PricePolicy.SPECIFIC,
                costs(product, "90"),
                less(RuleScope.ALL, "50"),
                less(RuleScope.product(product), "20").from(TEN));

        assertThat(unit(dealer, product, "1")).isEqualTo(usd("90"));
        assertThat(unit(dealer, product, "10")).isEqualTo(usd("80"));
    }

    @Full
    @DisplayName("PRC-30 Each list of a chain decides by its own policy")
    default void keeps_each_lists_policy() {
        ProductId product = product();
        PriceList adding =
                list(PricePolicy.ADDITIVE, costs(product, "100"), less(RuleScope.ALL, "10"), less(RuleScope.ALL, "5"));
        PriceList narrow =
                listOn(adding, PricePolicy.SPECIFIC, less(RuleScope.ALL, "50"), less(RuleScope.product(product), "20"));

        // 100 x (1 - 0.15) x (1 - 0.2) = 68
        assertThat(unit(narrow, product, "1")).isEqualTo(usd("68"));
    }

    @Core
    @DisplayName("PRC-31 sequence: the first that matches, unnumbered ones last (Tryton's PL-01)")
    default void takes_the_first_in_sequence() {
        ProductId variant = product();
        ProductId plain = product();
        PriceList list = list(
                PricePolicy.SEQUENCE,
                costs(RuleScope.ALL, "10"),
                less(RuleScope.product(variant), "-10").withSequence(3),
                less(RuleScope.ALL, "10").from(TEN).withSequence(2),
                less(RuleScope.product(variant), "20").from(TEN).withSequence(1));

        assertThat(unit(list, plain, "1")).isEqualTo(usd("10"));
        assertThat(unit(list, plain, "10")).isEqualTo(usd("9"));
        assertThat(unit(list, variant, "10")).isEqualTo(usd("8"));
        assertThat(unit(list, variant, "1")).isEqualTo(usd("11"));
    }

    @Full
    @DisplayName("PRC-32 sequence: of equal numbers the older, and a numbered price ends it")
    default void takes_the_older_of_equal_sequence() {
        ProductId product = product();
        PriceList list = list(
                PricePolicy.SEQUENCE,
                costs(product, "90").withSequence(1),
                costs(product, "80").withSequence(1),
                less(RuleScope.product(product), "10").withSequence(2));

        assertThat(unit(list, product, "1")).isEqualTo(usd("90"));
    }

    @Core
    @DisplayName("PRC-33 priority: the highest number wins, whatever it speaks of")
    default void takes_the_highest_priority() {
        ProductId product = product();
        PriceList list = list(
                PricePolicy.PRIORITY,
                costs(product, "100"),
                less(RuleScope.product(product), "10").withPriority(1),
                less(RuleScope.ALL, "5").withPriority(8));

        assertThat(unit(list, product, "1")).isEqualTo(usd("95"));
    }

    @Full
    @DisplayName("PRC-34 priority: two rules of the same number are an error that names them")
    default void refuses_a_tie() {
        ProductId product = product(details().inCategory("tools"));
        PriceList list = list(PricePolicy.PRIORITY, costs(product, "100"));
        PriceRule one = add(list, less(RuleScope.product(product), "10").withPriority(5));
        PriceRule two = add(list, less(RuleScope.category("tools"), "20").withPriority(5));

        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> line(list, product, "1"));

        assertThat(PricingUnderTest.refusals(refused)).containsExactly("/lines/0/product pricing.rule-conflict");
        assertThat(refused)
                .hasMessageContaining(one.id().value())
                .hasMessageContaining(two.id().value());
    }

    @Full
    @DisplayName(
            "PRC-35 priority: without numbers the narrower rule wins, and equal ones are an error (ERPNext's PR-01)")
    default void takes_the_narrower_without_priority() {
        ProductId product = product(details().inCategory("root"));
        ProductId other = product(details().inCategory("root"));
        CustomerId friend = customer();
        PriceList list = list(
                PricePolicy.PRIORITY,
                costs(RuleScope.ALL, "100"),
                less(RuleScope.product(product), "10"),
                less(RuleScope.product(product).forCustomer(friend), "20"),
                less(RuleScope.category("root"), "15"));

        assertThat(line(list, friend, product, "1").unitPrice()).isEqualTo(usd("80"));
        assertThat(unit(list, product, "1")).isEqualTo(usd("90"));
        assertThat(unit(list, other, "1")).isEqualTo(usd("85"));

        add(list, less(RuleScope.product(product), "5"));
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> line(list, product, "1"))
                        .code())
                .isEqualTo("pricing.rule-conflict");
        assertThat(line(list, friend, product, "1").unitPrice()).isEqualTo(usd("80"));
    }

    @Core
    @DisplayName("PRC-36 additive: all that match add up on the price (OFBiz's OF-01)")
    default void adds_percentages_up() {
        ProductId product = product();
        PriceList list = list(
                PricePolicy.ADDITIVE,
                costs(product, "100"),
                less(RuleScope.ALL, "10"),
                less(RuleScope.product(product), "5"),
                less(RuleScope.ALL, "50").from(TEN));

        assertThat(unit(list, product, "1")).isEqualTo(usd("85"));
        assertThat(line(list, product, "1").trace())
                .filteredOn(step -> step.step().equals("rule"))
                .hasSize(2);
        assertThat(unit(list, product, "10")).isEqualTo(usd("35"));
    }

    @Full
    @DisplayName("PRC-37 additive: percentages take off 100 % at most")
    default void never_goes_below_zero() {
        ProductId product = product();
        PriceList list =
                list(PricePolicy.ADDITIVE, costs(product, "100"), less(RuleScope.ALL, "70"), less(RuleScope.ALL, "50"));

        assertThat(unit(list, product, "1")).isEqualTo(usd("0"));
    }

    @Full
    @DisplayName("PRC-41 additive: off the list's own price before the base's, and without percentages the price holds")
    default void adds_up_on_its_own_price_first() {
        ProductId own = product();
        ProductId other = product();
        PriceList retail = list(costs(own, "200"), costs(other, "200"));
        PriceList dealer = listOn(
                retail,
                PricePolicy.ADDITIVE,
                costs(own, "100"),
                less(RuleScope.ALL, "10").from(TEN));

        assertThat(unit(dealer, own, "1")).isEqualTo(usd("100"));
        assertThat(unit(dealer, other, "1")).isEqualTo(usd("200"));
        assertThat(unit(dealer, own, "10")).isEqualTo(usd("90"));
        assertThat(unit(dealer, other, "10")).isEqualTo(usd("180"));
    }

    @Full
    @DisplayName(
            "PRC-42 priority: a percentage is taken off a plain price, and where no rule speaks the base's price holds")
    default void lets_plain_prices_yield_to_percentages() {
        ProductId product = product();
        ProductId other = product();
        PriceList retail = list(costs(product, "200"), costs(other, "200"));
        PriceList list = list(PricePolicy.PRIORITY, costs(product, "100"), less(RuleScope.product(product), "10"));
        PriceList dealer = listOn(retail, PricePolicy.PRIORITY, less(RuleScope.product(product), "10"));

        assertThat(unit(list, product, "1")).isEqualTo(usd("90"));
        assertThat(unit(dealer, product, "1")).isEqualTo(usd("180"));
        assertThat(unit(dealer, other, "1")).isEqualTo(usd("200"));
    }

    @Full
    @DisplayName("PRC-38 A category is matched as a whole, and a product without one by no category's rule")
    default void matches_categories_exactly() {
        ProductId none = product();
        ProductId longer = product(details().inCategory("toolsets"));
        PriceList list = list(costs(RuleScope.ALL, "10"), less(RuleScope.category("tools"), "10"));

        assertThat(unit(list, none, "1")).isEqualTo(usd("10"));
        assertThat(unit(list, longer, "1")).isEqualTo(usd("10"));
    }

    @Full
    @DisplayName("PRC-39 Prices have any number of decimals, and are rounded when the line is extended")
    default void keeps_small_prices() {
        ProductId product = product();
        PriceList list = list(costs(product, "0.000123456789"));

        assertThat(line(list, product, "1000000").unitPrice()).isEqualTo(usd("0.000123456789"));
        assertThat(line(list, product, "1000000").net()).isEqualTo(usd("123.46"));
    }

    @Full
    @DisplayName("PRC-40 Many products with rules of their own each get their own price")
    default void keeps_many_rules_apart() {
        List<ProductId> products = Stream.generate(this::product).limit(50).toList();
        NewPriceRule[] rules = new NewPriceRule[products.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = costs(products.get(i), Integer.toString(i + 1));
        }
        PriceList list = list(rules);
        CustomerId customer = customer();

        for (int i = 0; i < rules.length; i += 7) {
            assertThat(line(list, customer, products.get(i), "1").unitPrice()).isEqualTo(usd(Integer.toString(i + 1)));
        }
    }

    private Money unit(PriceList list, ProductId product, String quantity) {
        return line(list, product, quantity).unitPrice();
    }
}
