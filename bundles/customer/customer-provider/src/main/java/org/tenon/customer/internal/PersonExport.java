package org.tenon.customer.internal;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.tenon.customer.Contact;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.PostalAddress;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityFile;
import org.tenon.customer.activity.Participant;
import org.tenon.customer.consent.Consent;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.privacy.PersonalFile;
import org.tenon.kernel.privacy.PersonalRecords;

/** What the tables of customers say of a person. */
final class PersonExport {

    private final EntityManager em;
    private final Person person;

    PersonExport(EntityManager em, Person person) {
        this.em = em;
        this.person = person;
    }

    List<PersonalRecords> records() {
        List<Customer> customers = person.customers().stream()
                .sorted()
                .map(id -> CustomerChange.read(em, new CustomerId(id)))
                .toList();
        List<PersonalRecords> found = new ArrayList<>();
        if (person.whole()) {
            found.add(new PersonalRecords(
                    "customers", customers.stream().map(PersonExport::customer).toList()));
            found.add(new PersonalRecords(
                    "addresses",
                    customers.stream()
                            .flatMap(customer -> customer.details().addresses().stream())
                            .map(PersonExport::address)
                            .toList()));
        }
        found.add(new PersonalRecords(
                "contacts",
                customers.stream()
                        .flatMap(customer -> customer.details().contacts().stream())
                        .filter(contact -> person.whole() || person.is(contact.name(), contact.email()))
                        .map(PersonExport::contact)
                        .toList()));
        List<ActivityEntity> activities = activities(em, person);
        found.add(new PersonalRecords(
                "activities",
                activities.stream()
                        .map(ActivityEntity::toActivity)
                        .map(PersonExport::activity)
                        .toList(),
                person.whole() ? files(activities) : List.of()));
        found.add(new PersonalRecords("consents", consents()));
        found.removeIf(records -> records.records().isEmpty());
        return found;
    }

    /** All of a customer who is the person; else those that name the contact. */
    static List<ActivityEntity> activities(EntityManager em, Person person) {
        ErasedPerson gone = new ErasedPerson(person);
        return em
                .createQuery(
                        "select a from Activity a where a.customerId in :ids order by a.moment", ActivityEntity.class)
                .setParameter("ids", person.customers())
                .getResultList()
                .stream()
                .filter(row ->
                        person.whole() || gone.takesPartIn(row.toActivity().details()))
                .toList();
    }

    private List<Map<String, String>> consents() {
        Stream<ConsentEntity> ofCustomer = person.whole()
                ? em
                        .createQuery("select c from Consent c where c.customerId in :ids", ConsentEntity.class)
                        .setParameter("ids", person.customers())
                        .getResultList()
                        .stream()
                : Stream.empty();
        Stream<ConsentEntity> ofAddress = person.emails().isEmpty()
                ? Stream.empty()
                : em
                        .createQuery("select c from Consent c where c.address in :addresses", ConsentEntity.class)
                        .setParameter("addresses", person.emails())
                        .getResultList()
                        .stream();
        return Stream.concat(ofCustomer, ofAddress)
                .distinct()
                .map(ConsentEntity::toConsent)
                .map(PersonExport::consent)
                .toList();
    }

    private List<PersonalFile> files(List<ActivityEntity> activities) {
        if (activities.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select f from ActivityFile f where f.activityId in :ids order by f.id",
                        ActivityFileEntity.class)
                .setParameter(
                        "ids",
                        activities.stream().map(row -> row.activityId().value()).toList())
                .getResultList()
                .stream()
                .map(ActivityFileEntity::toFile)
                .map(this::file)
                .toList();
    }

    private PersonalFile file(ActivityFile file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) file.bytes());
        em.createQuery("select p from FilePart p where p.fileId = :file order by p.place", FilePartEntity.class)
                .setParameter("file", file.id().value())
                .getResultList()
                .forEach(part -> content.writeBytes(part.content()));
        return new PersonalFile(file.name(), file.mediaType(), content.toByteArray());
    }

    private static Map<String, String> customer(Customer customer) {
        CustomerDetails details = customer.details();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("id", customer.id().value());
        facts.put("number", customer.number());
        facts.put("name", details.name());
        facts.put("currency", details.currency().getCurrencyCode());
        put(facts, "group", details.group());
        put(facts, "taxId", details.taxId());
        put(facts, "creditLimit", details.creditLimit().map(limit -> limit.amount()
                .toPlainString()));
        put(facts, "paymentTerms", details.paymentTerms());
        put(facts, "language", details.language());
        put(facts, "owner", details.profile().owner());
        details.fields().forEach((code, value) -> facts.put("fields." + code, value.text()));
        facts.put("tags", String.join(", ", details.profile().tags()));
        facts.put("createdAt", customer.createdAt().toString());
        return facts;
    }

    private static Map<String, String> address(PostalAddress address) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", address.kind().name());
        facts.put("lines", String.join("\n", address.lines()));
        facts.put("postalCode", address.postalCode());
        facts.put("city", address.city());
        put(facts, "region", address.region());
        facts.put("country", address.country());
        put(facts, "validFrom", address.validFrom().map(LocalDate::toString));
        put(facts, "validTo", address.validTo().map(LocalDate::toString));
        return facts;
    }

    private static Map<String, String> contact(Contact contact) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", contact.name());
        put(facts, "email", contact.email());
        put(facts, "phone", contact.phone());
        put(facts, "role", contact.role());
        return facts;
    }

    private static Map<String, String> activity(Activity activity) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", activity.details().kind().name());
        facts.put("subject", activity.details().subject());
        facts.put("moment", activity.moment().toString());
        put(facts, "notes", activity.details().notes());
        put(facts, "outcome", activity.details().outcome());
        put(facts, "location", activity.details().location());
        facts.put(
                "participants",
                activity.details().participants().stream()
                        .map(Participant::name)
                        .collect(Collectors.joining(", ")));
        return facts;
    }

    private static Map<String, String> consent(Consent consent) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("address", consent.address());
        facts.put("purpose", consent.purpose());
        facts.put("given", Boolean.toString(consent.given()));
        facts.put("at", consent.at().toString());
        facts.put("source", consent.source());
        put(facts, "textVersion", consent.textVersion());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, Optional<String> value) {
        value.ifPresent(text -> facts.put(name, text));
    }
}
