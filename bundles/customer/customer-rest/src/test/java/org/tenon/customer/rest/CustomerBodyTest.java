package org.tenon.customer.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenon.customer.Contact;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.NewCustomer;
import org.tenon.customer.PostalAddress;
import org.tenon.json.TenonJson;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;

class CustomerBodyTest {

    private static final String ALL =
            """
            {"name":"Königlich Essen","number":"ALFKI","group":"wholesale","currency":"EUR","taxId":"DE129273398",
             "creditLimit":{"amount":"1000","currency":"EUR"},"paymentTerms":"net 30","taxRegion":"DE",
             "language":"de-DE","priceList":"retail",
             "addresses":[{"kind":"billing","lines":["Obere Str. 57","2. Stock"],"city":"Berlin","region":"BE",
                           "postalCode":"012209","country":"DE"}],
             "contacts":[{"name":"王小明","email":"wang@example.cn","phone":"030-0074321","role":"Owner"}],
             "kind":"person","parent":"C1","owner":"nancy","team":"north","territory":"Berlin","tags":["VIP","solar"]}""";

    @Test
    void reads_a_customer_as_the_api_names_it() throws JsonProcessingException {
        NewCustomer customer = read(ALL).toCustomer(KnownFields.NONE);

        assertThat(customer.number()).contains("ALFKI");
        assertThat(customer.details())
                .isEqualTo(new CustomerDetails(
                        "Königlich Essen",
                        Optional.of("wholesale"),
                        Currency.getInstance("EUR"),
                        Optional.of("DE129273398"),
                        Optional.of(Money.of("1000", "EUR")),
                        Optional.of("net 30"),
                        Optional.of("DE"),
                        Optional.of("de-DE"),
                        Optional.of("retail"),
                        List.of(new PostalAddress(
                                PostalAddress.Kind.BILLING,
                                List.of("Obere Str. 57", "2. Stock"),
                                "Berlin",
                                Optional.of("BE"),
                                "012209",
                                "DE")),
                        List.of(new Contact(
                                "王小明",
                                Optional.of("wang@example.cn"),
                                Optional.of("030-0074321"),
                                Optional.of("Owner"))),
                        CustomerProfile.ORGANISATION
                                .ofKind(CustomerProfile.Kind.PERSON)
                                .below(new CustomerId("C1"))
                                .lookedAfterBy(Optional.of("nancy"), Optional.of("north"), Optional.of("Berlin"))
                                .tagged(List.of("vip", "solar"))));
    }

    @Test
    void writes_what_it_reads() throws JsonProcessingException {
        CustomerDetails details = read(ALL).toCustomer(KnownFields.NONE).details();
        String json = TenonJson.mapper().writeValueAsString(CustomerBody.of(details));

        assertThat(TenonJson.mapper().readValue(json, CustomerBody.class).toDetails(KnownFields.NONE))
                .isEqualTo(details);
        assertThat(json).contains("\"kind\":\"billing\"").contains("\"lines\":[\"Obere Str. 57\",\"2. Stock\"]");
    }

    @Test
    void takes_the_lines_of_an_address_as_one_text() throws JsonProcessingException {
        NewCustomerBody body = read(
                """
                {"name":"A","currency":"USD","addresses":[{"kind":"shipping","lines":"One\\r\\nTwo\\n\\nThree","city":"X",
                 "country":"FR"}]}""");

        assertThat(body.toCustomer(KnownFields.NONE).details().addresses())
                .containsExactly(new PostalAddress(
                        PostalAddress.Kind.SHIPPING, List.of("One", "Two", "Three"), "X", Optional.empty(), "", "FR"));
    }

    @Test
    void takes_an_empty_text_for_what_is_left_out() throws JsonProcessingException {
        NewCustomer customer =
                read("""
                        {"name":"A","currency":"USD","number":" ","group":"","taxId":"","language":"","creditLimit":null,
                         "contacts":[{"name":"B","email":"","phone":"","role":""}]}""")
                        .toCustomer(KnownFields.NONE);

        assertThat(customer)
                .isEqualTo(new NewCustomer(
                        Optional.empty(),
                        CustomerDetails.of("A", Currency.getInstance("USD"))
                                .withContacts(List.of(
                                        new Contact("B", Optional.empty(), Optional.empty(), Optional.empty())))));
    }

    @Test
    void says_all_that_is_missing() throws JsonProcessingException {
        assertThat(pointers(read("{}"))).containsExactly("/name", "/currency");
        assertThat(pointers(read("{\"name\":\" \",\"addresses\":[{}],\"contacts\":[{\"name\":\"A\"},{}]}")))
                .containsExactly(
                        "/name",
                        "/currency",
                        "/addresses/0/kind",
                        "/addresses/0/lines",
                        "/addresses/0/city",
                        "/addresses/0/country",
                        "/contacts/1/name");
        assertThat(pointers(read("{\"name\":\"A\",\"currency\":\"USD\",\"tags\":[\"a\",\"\",null]}")))
                .containsExactly("/tags/1", "/tags/2");
    }

    @Test
    void refuses_a_name_that_is_too_long_and_too_many_lines() throws JsonProcessingException {
        String json =
                """
                {"name":"%s","currency":"USD","addresses":[{"kind":"billing","lines":["1","2","3","4","5","6"],"city":"X",
                 "country":"FR"}]}"""
                        .formatted("x".repeat(201));

        assertThat(pointers(read(json))).containsExactly("/name", "/addresses/0/lines");
    }

    private static List<String> pointers(NewCustomerBody body) {
        List<String> pointers = new ArrayList<>();
        assertThatThrownBy(() -> body.toCustomer(KnownFields.NONE))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> refused.violations().stream()
                        .map(Violation::pointer)
                        .forEach(pointers::add));
        return pointers;
    }

    private static NewCustomerBody read(String json) throws JsonProcessingException {
        return TenonJson.mapper().readValue(json, NewCustomerBody.class);
    }
}
