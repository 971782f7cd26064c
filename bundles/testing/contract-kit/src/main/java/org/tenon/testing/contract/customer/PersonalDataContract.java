package org.tenon.testing.contract.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.customer.Samples.address;
import static org.tenon.testing.contract.customer.Samples.contact;
import static org.tenon.testing.contract.customer.Samples.named;
import static org.tenon.testing.contract.customer.Samples.numbered;
import static org.tenon.testing.contract.customer.Samples.word;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerMerge;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.CustomerService;
import org.tenon.customer.MergeRequest;
import org.tenon.customer.MergeService;
import org.tenon.customer.PostalAddress;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.ActivityFileService;
import org.tenon.customer.activity.ActivityKind;
import org.tenon.customer.activity.ActivityService;
import org.tenon.customer.activity.NewActivity;
import org.tenon.customer.activity.Participant;
import org.tenon.customer.consent.ConsentService;
import org.tenon.customer.consent.NewConsent;
import org.tenon.customer.privacy.Erasure;
import org.tenon.customer.privacy.PersonErased;
import org.tenon.customer.privacy.PersonRequest;
import org.tenon.customer.privacy.PersonalDataCopy;
import org.tenon.customer.privacy.PersonalDataService;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What is kept of a person, handed out and erased. */
@Besides(
        value = "personal-data",
        services = {
            PersonalDataService.class,
            ActivityService.class,
            ActivityFileService.class,
            ConsentService.class,
            MergeService.class
        })
public interface PersonalDataContract {

    CustomerService customers();

    MergeService merges();

    ActivityService activities();

    ActivityFileService files();

    ConsentService consents();

    /** The service to be tested. */
    PersonalDataService persons();

    List<DomainEvent> recorded();

    @Core
    @DisplayName("CUS-340 A person's copy has the customer with addresses, contacts, activities, files and consents")
    default void copies_a_person() {
        String name = word();
        Customer person = person(name);
        Activity visit = activities()
                .add(new NewActivity(
                        person.id(),
                        ActivityDetails.of(ActivityKind.VISIT, "Visit").noted("Likes tea")));
        files().add(visit.id(), "a.txt", new ByteArrayInputStream("photo".getBytes(StandardCharsets.UTF_8)));
        consent(person.id(), name + "@example.org");

        PersonalDataCopy copy = persons().copy(new PersonRequest(person.id(), Optional.empty()));

        assertThat(copy.parts().toString())
                .contains(name, "Obere Str. 57", name + "@example.org", "Likes tea", "newsletter", "a.txt");
    }

    @Core
    @DisplayName("CUS-341 An erased person is found by nothing, but by the number, and no record says who it was")
    default void erases_a_person() {
        String name = word();
        Customer person = person(name);
        activities().add(new NewActivity(person.id(), ActivityDetails.of(ActivityKind.VISIT, "Visit to " + name)));
        consent(person.id(), name + "@example.org");

        Erasure erased = persons().erase(new PersonRequest(person.id(), Optional.empty()), "Asked for it");

        Customer left = customers().find(person.id()).orElseThrow();
        assertThat(left.number()).isEqualTo(person.number());
        assertThat(left.toString()).doesNotContain(name, "Obere Str. 57");
        assertThat(left.version()).isGreaterThan(person.version());
        assertThat(found(name)).isEmpty();
        assertThat(found(person.number())).containsExactly(person.number());
        assertThat(consents().isGiven(name + "@example.org", "newsletter")).isFalse();
        assertThat(persons()
                        .copy(new PersonRequest(person.id(), Optional.empty()))
                        .toString())
                .doesNotContain(name);
        assertThat(erased.parts()).isNotEmpty();
        assertThat(persons().erasures(person.id())).containsExactly(erased);
        assertThat(erased.toString()).doesNotContain(name);
        assertThat(recorded())
                .filteredOn(event -> event.subject().equals(erased.id().value()))
                .singleElement()
                .isInstanceOf(PersonErased.class);
    }

    @Core
    @DisplayName("CUS-342 An erased contact leaves the customer, its activities and consents; the others stay")
    default void erases_a_contact() {
        String ann = "ann " + word();
        String email = word() + "@example.org";
        Customer company = customers()
                .register(numbered(
                        word(),
                        named("Company").withContacts(List.of(contact(ann, email, "040-1234567"), contact("Bob")))));
        Activity visit = activities()
                .add(new NewActivity(
                        company.id(),
                        ActivityDetails.of(ActivityKind.VISIT, "Visit")
                                .noted("Spoke to " + ann + " and Bob")
                                .with(List.of(Participant.named(ann), Participant.named("Bob")))));
        consent(company.id(), email);
        PersonRequest request = new PersonRequest(company.id(), Optional.of(email.toUpperCase(Locale.ROOT)));
        assertThat(persons().copy(request).toString())
                .contains(ann, email, "newsletter")
                .doesNotContain("Company");

        persons().erase(request, "Left the company");

        Customer left = customers().find(company.id()).orElseThrow();
        assertThat(left.details().name()).isEqualTo("Company");
        assertThat(left.details().contacts()).containsExactly(contact("Bob"));
        ActivityDetails kept = activities().find(visit.id()).orElseThrow().details();
        assertThat(kept.toString()).doesNotContain(ann).contains("Bob");
        assertThat(consents().isGiven(email, "newsletter")).isFalse();
        assertThat(found(email.substring(0, 12))).isEmpty();
        assertThat(catchThrowableOfType(
                                InvalidRequestException.class, () -> persons().erase(request, "Again"))
                        .violations()
                        .get(0)
                        .code())
                .isEqualTo("unknown");
    }

    @Full
    @DisplayName("CUS-343 What was merged is erased too, and undoing the merge brings nothing of it back")
    default void erases_what_was_merged() {
        String name = word();
        Customer survivor = person(name);
        Customer merged = person(name);
        CustomerMerge merge = merges().merge(
                        new MergeRequest(survivor.id(), survivor.version(), merged.id(), merged.version(), Map.of()));

        persons().erase(new PersonRequest(merged.id(), Optional.empty()), "Asked for it");
        merges().undo(merge.id());

        assertThat(customers().find(survivor.id()).orElseThrow().toString()).doesNotContain(name);
        assertThat(customers().find(merged.id()).orElseThrow().toString()).doesNotContain(name);
        assertThat(found(name)).isEmpty();
    }

    @Full
    @DisplayName("CUS-344 An organisation is no person; contacts, customers and reasons that are not there are refused")
    default void refuses_who_is_no_person() {
        Customer company = customers().register(numbered(word(), named("Company")));
        PersonRequest whole = new PersonRequest(company.id(), Optional.empty());

        assertThatThrownBy(() -> persons().copy(whole)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> persons().erase(whole, "Asked")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> persons().copy(new PersonRequest(company.id(), Optional.of("nobody"))))
                .isInstanceOf(InvalidRequestException.class);
        Customer person = person(word());
        assertThatThrownBy(() -> persons().erase(new PersonRequest(person.id(), Optional.empty()), " "))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> persons().erasures(new CustomerId("nobody"))).isInstanceOf(NotFoundException.class);
        assertThat(customers().find(person.id())).contains(person);
    }

    @Core
    @DisplayName(
            "CUS-980 What is known of a person's contacts is the person's: handed out, and erased at other customers too")
    default void takes_contacts_for_the_person() {
        String ann = "ann " + word();
        String email = word() + "@example.org";
        Customer person = customers()
                .register(numbered(
                        "n" + word(),
                        named("Kept by " + word())
                                .withContacts(List.of(contact(ann, email, "040-7654321")))
                                .withProfile(CustomerProfile.ORGANISATION.ofKind(CustomerProfile.Kind.PERSON))));
        PersonRequest request = new PersonRequest(person.id(), Optional.empty());
        assertThat(persons().copy(request).parts().toString()).contains(ann, email, "040-7654321");
        Customer company = customers().register(numbered("n" + word(), named("Company")));
        consent(company.id(), email);
        assertThat(persons().copy(request).parts().toString()).contains("newsletter");

        persons().erase(request, "Asked for it");

        assertThat(consents().isGiven(email, "newsletter")).isFalse();
    }

    private Customer person(String name) {
        CustomerDetails details = named(name)
                .withAddresses(List.of(address(PostalAddress.Kind.BILLING, "Berlin")))
                .withContacts(List.of(contact(name, name + "@example.org", "040-7654321")))
                .withProfile(CustomerProfile.ORGANISATION.ofKind(CustomerProfile.Kind.PERSON));
        return customers().register(numbered("n" + word(), details));
    }

    private void consent(CustomerId customer, String address) {
        consents()
                .decide(new NewConsent(
                        customer, address, "newsletter", true, Optional.empty(), "form", Optional.of("1")));
    }

    private List<String> found(String text) {
        return customers().search(new CustomerQuery(text), PageRequest.first()).items().stream()
                .map(Customer::number)
                .toList();
    }
}
