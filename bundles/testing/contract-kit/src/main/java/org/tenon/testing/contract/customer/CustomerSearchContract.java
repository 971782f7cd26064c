package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.customer.Samples.contact;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.numbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** How customers are searched. */
public interface CustomerSearchContract {

    /** The service to be tested. */
    CustomerService customers();

    @Core
    @DisplayName("CUS-30 A customer is found by a part of its name, without regard to case and accents")
    default void finds_by_name() {
        String tag = word();
        String number = customers()
                .register(numbered(tag, named("Königlich Essen " + tag)))
                .number();

        for (String text : List.of("königlich", "KONIGLICH", "niglich ess", "Kö", "essen königlich")) {
            assertThat(found(text + " " + tag)).as(text).containsExactly(number);
        }
        assertThat(found("königin " + tag)).isEmpty();
    }

    @Core
    @DisplayName("CUS-31 A customer is found by its number")
    default void finds_by_number() {
        String tag = word();
        customers().register(numbered(tag + "-000017", named("Numbered")));

        assertThat(found(tag + "-000017")).containsExactly(tag + "-000017");
        assertThat(found(tag.toUpperCase(Locale.ROOT))).containsExactly(tag + "-000017");
    }

    @Full
    @DisplayName("CUS-32 A customer is found by a contact's name and e-mail address")
    default void finds_by_contact() {
        String tag = word();
        customers()
                .register(numbered(
                        tag,
                        named("Contacts")
                                .withContacts(List.of(contact("Zoë Ånström " + tag, tag + "@Example.ORG", "1")))));

        assertThat(found("anstrom " + tag)).containsExactly(tag);
        assertThat(found(tag + "@example.org")).containsExactly(tag);
    }

    @Full
    @DisplayName("CUS-33 A customer is found by a phone, however it is written")
    default void finds_by_phone() {
        String tag = word();
        customers()
                .register(numbered(
                        tag, named("Phone " + tag).withContacts(List.of(contact("A", "a@b", "(5) 555-4729")))));

        for (String phone : List.of("(5) 555-4729", "55554729", "5 555 4729", "555-4729", "5554")) {
            assertThat(found(tag + " " + phone)).as(phone).containsExactly(tag);
        }
        assertThat(found(tag + " 555-4730")).isEmpty();
    }

    @Full
    @DisplayName("CUS-34 A customer is found by any part of a Chinese name")
    default void finds_by_chinese_name() {
        String tag = word();
        customers().register(numbered(tag, named("上海机械有限公司" + " " + tag)));

        for (String text : List.of("上海", "机械", "司", "上海机械有限公司")) {
            assertThat(found(text + " " + tag)).as(text).containsExactly(tag);
        }
        assertThat(found("海上 " + tag)).isEmpty();
    }

    @Core
    @DisplayName("CUS-35 A blank text finds all, by number, page by page, each once")
    default void pages() {
        String tag = word();
        for (int i = 0; i < 7; i++) {
            customers().register(numbered(tag + i, named("Paged " + tag)));
        }

        List<String> numbers = new ArrayList<>();
        PageRequest request = PageRequest.first(3);
        Optional<PageRequest> next = Optional.of(request);
        while (next.isPresent()) {
            Page<Customer> page = customers().search(new CustomerQuery(tag), next.get());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(customer -> numbers.add(customer.number()));
            next = page.next().map(request::from);
        }

        assertThat(numbers).containsExactly(tag + 0, tag + 1, tag + 2, tag + 3, tag + 4, tag + 5, tag + 6);
        assertThat(customers().search(CustomerQuery.ALL, PageRequest.first(7)).items())
                .extracting(Customer::number)
                .isSorted()
                .hasSize(7);
    }

    @Full
    @DisplayName("CUS-36 Numbers are in the order of their characters, whatever the database's language")
    default void orders_by_character() {
        String tag = word();
        for (String end : List.of("a", "B", "-1", "10", "9")) {
            customers().register(numbered(tag + end, named("Ordered " + tag)));
        }

        assertThat(found(tag)).containsExactly(tag + "-1", tag + "10", tag + "9", tag + "B", tag + "a");
    }

    @Full
    @DisplayName("CUS-37 After a change a customer is found by what it is now, and no more by what it was")
    default void follows_changes() {
        String tag = word();
        Customer before =
                customers().register(numbered(tag, named("Oldname").withContacts(List.of(contact("Oldcontact")))));

        customers()
                .change(before.id(), before.version(), named("Newname").withContacts(List.of(contact("Newcontact"))));

        assertThat(found("newname newcontact " + tag)).containsExactly(tag);
        assertThat(found("oldname " + tag)).isEmpty();
        assertThat(found("oldcontact " + tag)).isEmpty();
    }

    @Full
    @DisplayName("CUS-38 A search is only a search, whatever is typed")
    default void survives_anything() {
        for (String text : List.of("%", "_", "'; drop table", "\\", "\0", "x".repeat(100_000), "-", "\uD842", "\n")) {
            assertThat(customers()
                            .search(new CustomerQuery(text), PageRequest.first(1))
                            .items())
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(customers()
                        .search(CustomerQuery.ALL, PageRequest.first(1).from("\0 no cursor"))
                        .items())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Full
    @DisplayName("CUS-39 Found customers have their addresses and contacts")
    default void finds_whole_customers() {
        String tag = word();
        Customer registered = customers()
                .register(numbered(tag, named("Whole").withContacts(List.of(contact("First"), contact("Second")))));

        assertThat(customers()
                        .search(new CustomerQuery(tag), PageRequest.first())
                        .items())
                .containsExactly(registered);
    }

    private List<String> found(String text) {
        return customers().search(new CustomerQuery(text), PageRequest.first()).items().stream()
                .map(Customer::number)
                .toList();
    }
}
