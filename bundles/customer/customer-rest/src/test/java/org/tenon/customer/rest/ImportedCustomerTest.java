package org.tenon.customer.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenon.customer.Contact;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;

/** A row says what a customer is like, and is silent about the rest. */
class ImportedCustomerTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Contact ANN =
            new Contact("Ann", Optional.of("ann@x.example"), Optional.empty(), Optional.of("Owner"));

    @Test
    void empty_cells_leave_what_was_known() {
        CustomerDetails before = CustomerDetails.of("Müller", EUR)
                .withTaxId("DE1")
                .withCreditLimit(Money.of("10", "EUR"))
                .withContacts(List.of(ANN));

        assertThat(details(Map.of(CustomerColumn.TAX_REGION, "DE"), CustomerBody.of(before)))
                .isEqualTo(before.withTaxRegion("DE"));
    }

    @Test
    void a_contact_of_the_same_name_or_address_is_filled_in_and_another_one_comes_after() {
        CustomerBody before = CustomerBody.of(CustomerDetails.of("Müller", EUR).withContacts(List.of(ANN)));

        assertThat(details(
                                Map.of(
                                        CustomerColumn.CONTACT_EMAIL, "ann@x.example",
                                        CustomerColumn.CONTACT_PHONE, "040"),
                                before)
                        .contacts())
                .containsExactly(
                        new Contact("Ann", Optional.of("ann@x.example"), Optional.of("040"), Optional.of("Owner")));
        assertThat(details(Map.of(CustomerColumn.CONTACT_NAME, "Bob"), before).contacts())
                .extracting(Contact::name)
                .containsExactly("Ann", "Bob");
    }

    @Test
    void an_address_takes_the_place_of_the_one_of_its_kind() {
        PostalAddress shipping = new PostalAddress(
                PostalAddress.Kind.SHIPPING, List.of("Hall 1"), "Kiel", Optional.empty(), "24103", "DE");
        PostalAddress billing = new PostalAddress(
                PostalAddress.Kind.BILLING, List.of("Old 1"), "Bonn", Optional.of("NRW"), "53111", "DE");
        CustomerBody before =
                CustomerBody.of(CustomerDetails.of("Müller", EUR).withAddresses(List.of(shipping, billing)));

        assertThat(details(
                                Map.of(
                                        CustomerColumn.BILLING_LINES, "New 1\nFloor 2",
                                        CustomerColumn.BILLING_CITY, "Köln",
                                        CustomerColumn.BILLING_COUNTRY, "DE"),
                                before)
                        .addresses())
                .containsExactly(
                        shipping,
                        new PostalAddress(
                                PostalAddress.Kind.BILLING,
                                List.of("New 1", "Floor 2"),
                                "Köln",
                                Optional.empty(),
                                "",
                                "DE"));
    }

    @Test
    void what_is_wrong_is_said_of_its_column() {
        assertRefused(
                Map.of(CustomerColumn.NAME, "A", CustomerColumn.CURRENCY, "EURO", CustomerColumn.CREDIT_LIMIT, "1,000"),
                "/currency",
                "/creditLimit");
        assertRefused(Map.of(CustomerColumn.CURRENCY, "EUR"), "/name");
        assertRefused(
                Map.of(CustomerColumn.NAME, "A", CustomerColumn.CURRENCY, "EUR", CustomerColumn.SHIPPING_CITY, "Kiel"),
                "/shipping.lines",
                "/shipping.country");
    }

    private static void assertRefused(Map<CustomerColumn, String> said, String... pointers) {
        assertThatThrownBy(() -> details(said, CustomerBody.nothing(Optional.of(EUR))))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(pointers));
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, Firma",
        "NAME, Company Name",
        "NAME, 客户名称",
        "CONTACT_EMAIL, E-Mail",
        "TAX_ID, USt-IdNr.",
        "BILLING_POSTAL_CODE, PLZ",
        "CONTACT_PHONE, contact.phone",
        "NUMBER, Customer no."
    })
    void headings_say_what_their_columns_have(CustomerColumn column, String heading) {
        assertThat(column.among(List.of("Something else", heading))).contains(heading);
    }

    @Test
    void no_two_columns_claim_the_same_heading() {
        for (CustomerColumn one : CustomerColumn.values()) {
            for (CustomerColumn other : CustomerColumn.values()) {
                if (one != other) {
                    assertThat(other.among(List.of(one.heading())))
                            .as("%s, %s", one, other)
                            .isEmpty();
                }
            }
        }
    }

    private static CustomerDetails details(Map<CustomerColumn, String> said, CustomerBody before) {
        return new ImportedCustomer(said, before, ImportedFields.NONE).details(Optional.empty());
    }
}
