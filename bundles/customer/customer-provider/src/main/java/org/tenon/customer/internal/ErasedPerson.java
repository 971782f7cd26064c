package org.tenon.customer.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.activity.ActivityDetails;
import org.tenon.customer.activity.Participant;
import org.tenon.kernel.field.FieldKind;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.privacy.ErasedData;
import org.tenon.kernel.privacy.Person;

/** What is left of records when a person is taken out of them. */
final class ErasedPerson {

    private final Person person;

    ErasedPerson(Person person) {
        this.person = person;
    }

    /** A customer without the contact; one who is the person himself keeps what documents and credit need, and who looks after him. */
    CustomerDetails in(CustomerDetails details) {
        if (!person.whole()) {
            return details.withContacts(details.contacts().stream()
                            .filter(contact -> !person.is(contact.name(), contact.email()))
                            .toList())
                    .withFields(fields(details.fields()));
        }
        CustomerProfile profile = details.profile();
        return new CustomerDetails(
                ErasedData.WORD,
                details.group(),
                details.currency(),
                Optional.empty(),
                details.creditLimit(),
                details.paymentTerms(),
                details.taxRegion(),
                details.language(),
                details.priceList(),
                List.of(),
                List.of(),
                new CustomerProfile(
                        profile.kind(),
                        profile.parent(),
                        profile.owner(),
                        profile.team(),
                        profile.territory(),
                        new TreeSet<>()));
    }

    /** Texts of the company's own fields that name the contact. */
    private Map<String, FieldValue> fields(Map<String, FieldValue> fields) {
        Map<String, FieldValue> left = new TreeMap<>(fields);
        left.replaceAll((code, value) -> value.kind() == FieldKind.TEXT
                ? FieldValue.read(FieldKind.TEXT, person.takenOutOf(value.text()))
                        .orElse(FieldValue.text(ErasedData.WORD))
                : value);
        return left;
    }

    /** An activity for others in which a contact took part. */
    ActivityDetails in(ActivityDetails details) {
        return new ActivityDetails(
                details.kind(),
                person.takenOutOf(details.subject()),
                details.notes().map(person::takenOutOf),
                details.outcome().map(person::takenOutOf),
                details.location(),
                details.owner(),
                details.times(),
                details.participants().stream().map(this::participant).toList(),
                details.references());
    }

    private Participant participant(Participant one) {
        return person.is(one.name(), one.email()) ? Participant.named(ErasedData.WORD) : one;
    }

    boolean takesPartIn(ActivityDetails details) {
        return !in(details).equals(details);
    }
}
