package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.customer.Samples.EUR;
import static org.tenon.testing.contract.customer.Samples.address;
import static org.tenon.testing.contract.customer.Samples.contact;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.numbered;
import static org.tenon.testing.contract.customer.Samples.unnumbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.Contact;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerChanged;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerRegistered;
import org.tenon.customer.CustomerService;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violation;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** How customers are registered and changed. */
public interface CustomerContract {

    /** The service to be tested. */
    CustomerService customers();

    /** All events that were recorded by transactions that committed, in their order. */
    List<DomainEvent> recorded();

    @Core
    @DisplayName("CUS-01 A registered customer is found with everything that was said of it")
    default void finds_what_was_registered() {
        CustomerDetails details = new CustomerDetails(
                "Königlich Essen Ü.ö.ç.ã.å. 上海机械有限公司 𠮷野家",
                Optional.of("no-such-group"),
                EUR,
                Optional.of("DE129273398"),
                Optional.of(Money.of("12500.50", "EUR")),
                Optional.of("net 30"),
                Optional.of("DE"),
                Optional.of("zh-CN"),
                Optional.of("no-such-list"),
                List.of(
                        address(PostalAddress.Kind.BILLING, "Köln"),
                        address(PostalAddress.Kind.SHIPPING, "México D.F.")),
                List.of(contact("Philip Crämer", "philip@example.org", "0555-09876"), contact("王小明")));

        Customer registered = customers().register(unnumbered(details));

        assertThat(registered.details()).isEqualTo(details);
        assertThat(customers().find(registered.id())).contains(registered);
    }

    @Core
    @DisplayName("CUS-02 A customer of whom only name and currency are known is found")
    default void finds_the_least() {
        Customer registered = customers().register(unnumbered(named("Least " + word())));

        assertThat(customers().find(registered.id())).contains(registered);
    }

    @Core
    @DisplayName("CUS-03 Without a number the next of the series is given, each once")
    default void gives_numbers() {
        Customer first = customers().register(unnumbered(named("First")));
        Customer second = customers().register(unnumbered(named("Second")));

        assertThat(List.of(first.number(), second.number()))
                .allSatisfy(number -> assertThat(number).matches("C-\\d{6,}"))
                .doesNotHaveDuplicates();
    }

    @Full
    @DisplayName("CUS-04 A number that was given by hand is skipped by the series")
    default void skips_numbers_given_by_hand() {
        String last = customers().register(unnumbered(named("Last"))).number();
        String next = "C-%06d".formatted(Integer.parseInt(last.substring(2)) + 1);
        customers().register(numbered(next, named("By hand")));

        assertThat(customers().register(unnumbered(named("After"))).number()).isGreaterThan(next);
    }

    @Core
    @DisplayName("CUS-05 A number that is taken is refused, and nothing is kept")
    default void refuses_a_number_that_is_taken() {
        String number = word();
        Customer first = customers().register(numbered(number, named("First")));

        assertThatThrownBy(() -> customers().register(numbered(number, named("Second"))))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("customer.number-taken"));
        assertThat(registrations(number)).containsExactly(first.id());
    }

    @Full
    @DisplayName("CUS-06 Numbers differ by case")
    default void tells_numbers_apart_by_case() {
        String number = word();

        customers().register(numbered(number + "a", named("Small")));

        assertThat(customers().register(numbered(number + "A", named("Large"))).number())
                .isEqualTo(number + "A");
    }

    @Concurrent
    @DisplayName("CUS-07 One of 16 who register a number at once gets it")
    default void gives_a_number_once() throws InterruptedException {
        String number = word();

        AtOnce.Outcome<Customer> outcome =
                AtOnce.run(16, i -> customers().register(numbered(number, named("Thread " + i))));

        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.failures()).hasSize(15).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(ConflictException.class));
        assertThat(registrations(number)).hasSize(1);
    }

    @Concurrent
    @DisplayName("CUS-08 16 who register without a number at once get different ones")
    default void gives_different_numbers() throws InterruptedException {
        AtOnce.Outcome<Customer> outcome = AtOnce.run(16, i -> customers().register(unnumbered(named("Thread " + i))));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.results()).extracting(Customer::number).doesNotHaveDuplicates();
    }

    @Core
    @DisplayName("CUS-09 Registering records one event")
    default void records_registration() {
        String number = word();
        Customer registered = customers().register(numbered(number, named("Recorded")));

        assertThat(recorded())
                .filteredOn(event -> event.subject().equals(registered.id().value()))
                .containsExactly(new CustomerRegistered(registered.id(), number, "Recorded", registered.createdAt()));
    }

    @Core
    @DisplayName("CUS-10 Many are found at once, without those that do not exist")
    default void finds_many() {
        Customer one = customers().register(unnumbered(named("One").withContacts(List.of(contact("A"), contact("B")))));
        Customer two = customers().register(unnumbered(named("Two")));
        CustomerId none = new CustomerId("no-such-customer");

        assertThat(customers().findAll(Set.of(one.id(), two.id(), none)))
                .hasSize(2)
                .containsEntry(one.id(), one)
                .containsEntry(two.id(), two);
        assertThat(customers().findAll(Set.of())).isEmpty();
        assertThat(customers().find(none)).isEmpty();
    }

    @Full
    @DisplayName("CUS-11 Thousands of ids may be asked for at once")
    default void finds_among_thousands() {
        Customer one = customers().register(unnumbered(named("One")));
        Set<CustomerId> ids = new HashSet<>(Set.of(one.id()));
        IntStream.range(0, 5000).forEach(i -> ids.add(new CustomerId("none-" + i)));

        assertThat(customers().findAll(ids)).containsOnlyKeys(one.id());
    }

    @Core
    @DisplayName("CUS-12 A change replaces everything, raises the version and is recorded")
    default void changes() {
        Customer before = customers()
                .register(unnumbered(named("Before")
                        .inGroup("wholesale")
                        .withAddresses(List.of(
                                address(PostalAddress.Kind.BILLING, "Berlin"),
                                address(PostalAddress.Kind.SHIPPING, "Bonn")))
                        .withContacts(List.of(contact("Maria Anders")))));
        CustomerDetails details = CustomerDetails.of("After", EUR)
                .withCreditLimit(Money.of("10", "EUR"))
                .withAddresses(List.of(address(PostalAddress.Kind.SHIPPING, "Paris")))
                .withContacts(List.of(contact("Frédérique Citeaux"), contact("Maria Anders")));

        Customer after = customers().change(before.id(), before.version(), details);

        assertThat(after.details()).isEqualTo(details);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(customers().find(before.id())).contains(after);
        assertThat(recorded())
                .filteredOn(event -> event.subject().equals(before.id().value()))
                .hasSize(2)
                .last()
                .isInstanceOf(CustomerChanged.class);
    }

    @Full
    @DisplayName("CUS-13 A change of nothing but a contact's phone is a change")
    default void changes_a_contact_only() {
        Customer before = customers()
                .register(unnumbered(named("Phone").withContacts(List.of(contact("Ann", "ann@example.org", "1")))));

        Customer after = customers()
                .change(
                        before.id(),
                        before.version(),
                        before.details().withContacts(List.of(contact("Ann", "ann@example.org", "2"))));

        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(customers().find(before.id())).contains(after);
    }

    @Full
    @DisplayName("CUS-14 A change that changes nothing keeps the version and is not recorded")
    default void ignores_no_change() {
        Customer before = customers().register(unnumbered(named("Same").withCreditLimit(Money.of("1.50", "USD"))));

        Customer after = customers()
                .change(before.id(), before.version(), named("Same").withCreditLimit(Money.of("1.5", "USD")));

        assertThat(after).isEqualTo(before);
        assertThat(recorded())
                .filteredOn(event -> event.subject().equals(before.id().value()))
                .hasSize(1);
    }

    @Core
    @DisplayName("CUS-15 A change that is based on an older version is refused")
    default void refuses_a_stale_change() {
        Customer before = customers().register(unnumbered(named("First")));
        Customer after = customers().change(before.id(), before.version(), named("Second"));

        assertThatThrownBy(() -> customers().change(before.id(), before.version(), named("Third")))
                .isInstanceOf(StaleVersionException.class);
        assertThat(customers().find(before.id())).contains(after);
    }

    @Concurrent
    @DisplayName("CUS-16 One of 16 who change a version at once does so, and the others are stale")
    default void lets_one_change_a_version() throws InterruptedException {
        Customer before = customers().register(unnumbered(named("Before")));

        AtOnce.Outcome<Customer> outcome =
                AtOnce.run(16, i -> customers().change(before.id(), before.version(), named("Thread " + i)));

        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.failures()).hasSize(15).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(StaleVersionException.class));
        assertThat(customers().find(before.id())).contains(outcome.results().get(0));
    }

    @Core
    @DisplayName("CUS-17 A customer that does not exist cannot be changed")
    default void refuses_to_change_nobody() {
        assertThatThrownBy(() -> customers().change(new CustomerId("no-such-customer"), 1, named("Nobody")))
                .isInstanceOfSatisfying(NotFoundException.class, refused -> assertThat(refused.code())
                        .isEqualTo("customer.not-found"));
    }

    @Full
    @DisplayName("CUS-18 A credit limit below zero or in another currency is refused with its place")
    default void refuses_a_wrong_credit_limit() {
        assertThat(pointers(() ->
                        customers().register(unnumbered(named("Negative").withCreditLimit(Money.of("-0.01", "USD"))))))
                .containsExactly("/creditLimit/amount");
        assertThat(pointers(
                        () -> customers().register(unnumbered(named("Foreign").withCreditLimit(Money.of("1", "EUR"))))))
                .containsExactly("/creditLimit/currency");
    }

    @Full
    @DisplayName("CUS-19 All that is wrong is said at once, each with its place")
    default void says_all_that_is_wrong() {
        String million = "x".repeat(1_000_000);
        CustomerDetails wrong = named("Wrong")
                .withTaxRegion(million)
                .withPriceList(" ")
                .withContacts(List.of(
                        contact("Fine"),
                        contact("Wrong", "no address", million),
                        new Contact(million, Optional.empty(), Optional.empty(), Optional.of(million))))
                .withAddresses(List.of(new PostalAddress(
                        PostalAddress.Kind.BILLING,
                        List.of("fine", million),
                        million,
                        Optional.of(million),
                        million,
                        million)));

        assertThat(pointers(() -> customers().register(numbered(million, wrong))))
                .containsExactlyInAnyOrder(
                        "/number",
                        "/taxRegion",
                        "/priceList",
                        "/contacts/1/email",
                        "/contacts/1/phone",
                        "/contacts/2/name",
                        "/contacts/2/role",
                        "/addresses/0/lines/1",
                        "/addresses/0/city",
                        "/addresses/0/region",
                        "/addresses/0/postalCode",
                        "/addresses/0/country");
    }

    @Full
    @DisplayName("CUS-20 Too many contacts or addresses are refused, the greatest number is kept")
    default void bounds_lists() {
        List<Contact> contacts = Collections.nCopies(101, contact("Same"));
        List<PostalAddress> addresses = Collections.nCopies(21, address(PostalAddress.Kind.BILLING, "Same"));
        CustomerDetails most = named("Most " + "m".repeat(195))
                .withContacts(contacts.subList(0, 100))
                .withAddresses(addresses.subList(0, 20));

        assertThat(pointers(() -> customers()
                        .register(
                                unnumbered(named("Many").withContacts(contacts).withAddresses(addresses)))))
                .containsExactlyInAnyOrder("/contacts", "/addresses");
        Customer registered = customers().register(unnumbered(most));
        assertThat(customers().find(registered.id())).contains(registered);
    }

    @Full
    @DisplayName("CUS-21 Characters that no database keeps are refused")
    default void refuses_control_characters() {
        assertThat(pointers(() -> customers().register(unnumbered(named("Nul\0")))))
                .containsExactly("/name");
        assertThat(pointers(() -> customers().register(unnumbered(named("Half \uD842")))))
                .containsExactly("/name");
    }

    @Full
    @DisplayName("CUS-22 A language is a BCP 47 tag, or is refused")
    default void checks_the_language() {
        assertThat(pointers(() -> customers().register(unnumbered(speaking("english please")))))
                .containsExactly("/language");
        assertThat(customers()
                        .register(unnumbered(speaking("zh-Hans-CN")))
                        .details()
                        .language())
                .contains("zh-Hans-CN");
    }

    @Core
    @DisplayName(
            "CUS-990 By its number the one customer is found that has exactly this, however many numbers contain it")
    default void finds_by_the_whole_number() {
        String number = "Z" + word();
        IntStream.range(0, 51)
                .forEach(i -> customers().register(numbered("A" + i + "-" + number, named("One of many " + i))));
        Customer meant = customers().register(numbered(number, named("Meant")));
        customers().register(numbered(number + "-1", named("Longer")));

        assertThat(customers().findNumbered(number)).contains(meant);
    }

    @Full
    @DisplayName("CUS-991 By a part of its number, other letters or none nobody is found")
    default void finds_nobody_by_another_number() {
        String number = "Z" + word();
        customers().register(numbered(number, named("Not meant")));

        assertThat(Stream.of(number.substring(1), number.toLowerCase(Locale.ROOT), number + " ", "", "no\0number"))
                .allSatisfy(other -> assertThat(customers().findNumbered(other)).isEmpty());
    }

    private static CustomerDetails speaking(String language) {
        return new CustomerDetails(
                "Speaking",
                Optional.empty(),
                Samples.USD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(language),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private List<CustomerId> registrations(String number) {
        return recorded().stream()
                .flatMap(event -> event instanceof CustomerRegistered made ? Stream.of(made) : Stream.empty())
                .filter(registered -> registered.number().equals(number))
                .map(CustomerRegistered::customer)
                .toList();
    }

    private static List<String> pointers(ThrowingCallable call) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, call);
        assertThat(refused).as("it is refused").isNotNull();
        return refused.violations().stream().map(Violation::pointer).toList();
    }
}
