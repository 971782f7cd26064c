package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.unnumbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerGroup;
import org.tenon.customer.CustomerGroupService;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** How groups are kept, and what they pass on. */
public interface CustomerGroupContract {

    CustomerService customers();

    /** The service to be tested. */
    CustomerGroupService groups();

    /** The service to be tested. */
    BuyingTermsService terms();

    @Core
    @DisplayName("CUS-40 A saved group is found by its code")
    default void finds_a_group() {
        CustomerGroup saved = groups().save(group(word(), 0));

        assertThat(saved.version()).isPositive();
        assertThat(groups().find(saved.code())).contains(saved);
        assertThat(groups().find("no-such-group")).isEmpty();
    }

    @Core
    @DisplayName("CUS-41 A group is changed when its version is that of the one kept")
    default void changes_a_group() {
        CustomerGroup made = groups().save(group(word(), 0));
        CustomerGroup changed = groups().save(new CustomerGroup(
                made.code(), "Renamed", Optional.empty(), Optional.empty(), Optional.empty(), made.version()));

        assertThat(changed.version()).isGreaterThan(made.version());
        assertThat(groups().find(made.code())).contains(changed);
    }

    @Full
    @DisplayName("CUS-42 A group is neither made twice nor changed from an older version")
    default void refuses_a_stale_group() {
        CustomerGroup made = groups().save(group(word(), 0));

        assertThatThrownBy(() -> groups().save(group(made.code(), 0))).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> groups().save(group(made.code(), made.version() + 1)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> groups().save(group(word(), 1))).isInstanceOf(StaleVersionException.class);
    }

    @Concurrent
    @DisplayName("CUS-43 One of 16 who make a group at once does so, and the others are stale")
    default void makes_a_group_once() throws InterruptedException {
        String code = word();

        AtOnce.Outcome<CustomerGroup> outcome = AtOnce.run(16, i -> groups().save(group(code, 0)));

        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.failures()).hasSize(15).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(StaleVersionException.class));
    }

    @Core
    @DisplayName("CUS-44 Groups are listed by code, page by page")
    default void lists_groups() {
        String tag = word();
        for (int i = 0; i < 5; i++) {
            groups().save(group(tag + i, 0));
        }

        List<String> codes = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        Optional<PageRequest> next = Optional.of(request);
        while (next.isPresent()) {
            Page<CustomerGroup> page = groups().list(next.get());
            page.items().forEach(group -> codes.add(group.code()));
            next = page.next().map(request::from);
        }

        assertThat(codes).isSorted().doesNotHaveDuplicates().contains(tag + 0, tag + 1, tag + 2, tag + 3, tag + 4);
    }

    @Full
    @DisplayName("CUS-45 A group that cannot be kept is refused with the places")
    default void refuses_a_wrong_group() {
        String million = "x".repeat(1_000_000);

        assertThatThrownBy(() -> groups().save(new CustomerGroup(
                        word(),
                        million,
                        Optional.of(million),
                        Optional.of("nul\0"),
                        Optional.of(Money.of("-1", "USD")),
                        0)))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.pointer())
                        .containsExactlyInAnyOrder("/name", "/priceList", "/paymentTerms", "/creditLimit/amount"));
    }

    @Core
    @DisplayName("CUS-46 A customer buys on its group's terms where it is silent, and on its own otherwise")
    default void passes_terms_on() {
        String code = groups().save(group(word(), 0)).code();
        CustomerDetails silent = named("Silent").inGroup(code).withTaxRegion("DE");
        CustomerId passive = customers().register(unnumbered(silent)).id();
        CustomerId picky = customers()
                .register(unnumbered(silent.withPriceList("own-list")))
                .id();

        assertThat(terms().termsOf(passive))
                .contains(new BuyingTerms(
                        passive,
                        Optional.of(code),
                        Samples.USD,
                        Optional.of("group-list"),
                        Optional.of("net 30"),
                        Optional.of("DE")));
        assertThat(terms().termsOf(picky).flatMap(BuyingTerms::priceList)).contains("own-list");
    }

    @Full
    @DisplayName("CUS-47 A customer without a group, or with one that is not defined, has its own terms only")
    default void has_own_terms() {
        Customer alone = customers().register(unnumbered(named("Alone")));
        Customer undefined = customers().register(unnumbered(named("Undefined").inGroup("undefined-group")));

        assertThat(terms().termsOf(alone.id()))
                .contains(new BuyingTerms(
                        alone.id(),
                        Optional.empty(),
                        Samples.USD,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(terms().termsOf(undefined.id()).flatMap(BuyingTerms::group)).contains("undefined-group");
        assertThat(terms().termsOf(new CustomerId("no-such-customer"))).isEmpty();
    }

    private static CustomerGroup group(String code, long version) {
        return new CustomerGroup(
                code,
                "Großhandel",
                Optional.of("group-list"),
                Optional.of("net 30"),
                Optional.of(Money.of("5000", "USD")),
                version);
    }
}
