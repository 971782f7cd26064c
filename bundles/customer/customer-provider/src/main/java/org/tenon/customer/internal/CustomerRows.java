package org.tenon.customer.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import javax.persistence.EntityManager;
import org.tenon.customer.Contact;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.field.FieldKind;
import org.tenon.kernel.field.FieldValue;
import org.tenon.persistence.SearchText;

/** The rows that make up customers. Reads and writes them in a number of round trips that depends on no list's length. */
final class CustomerRows {

    private final EntityManager em;

    CustomerRows(EntityManager em) {
        this.em = em;
    }

    /** The customers of these rows, in their order: two round trips, and one more when the company's own fields say something of one. */
    List<Customer> read(List<CustomerEntity> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(CustomerEntity::id).toList();
        Map<String, List<PostalAddress>> addresses = addresses(ids).stream()
                .collect(groupingBy(AddressEntity::customerId, mapping(AddressEntity::toAddress, toList())));
        Map<String, List<Contact>> contacts = contacts(ids).stream()
                .collect(groupingBy(ContactEntity::customerId, mapping(ContactEntity::toContact, toList())));
        Map<String, SortedMap<String, FieldValue>> fields = CustomerFields.rows(em)
                .of(rows.stream()
                        .filter(CustomerEntity::extended)
                        .map(CustomerEntity::id)
                        .toList());
        return rows.stream()
                .map(row -> row.toCustomer(
                        addresses.getOrDefault(row.id(), List.of()),
                        contacts.getOrDefault(row.id(), List.of()),
                        fields.getOrDefault(row.id(), Collections.emptySortedMap())))
                .toList();
    }

    /** Adds what belongs to a new customer. */
    void add(CustomerId id, String number, CustomerDetails details) {
        replaceAddresses(id, List.of(), details.addresses());
        replaceContacts(id, List.of(), details.contacts());
        CustomerFields.rows(em).write(id.value(), number, Map.of(), details.fields());
        fragments(number, details).forEach(fragment -> em.persist(new FragmentEntity(number, fragment)));
    }

    /** Writes what differs between the customer as it is kept and the details that it shall have. */
    void change(Customer before, CustomerDetails details) {
        List<String> ids = List.of(before.id().value());
        replaceAddresses(before.id(), addresses(ids), details.addresses());
        replaceContacts(before.id(), contacts(ids), details.contacts());
        CustomerFields.rows(em)
                .write(before.id().value(), before.number(), before.details().fields(), details.fields());
        Set<String> fragments = fragments(before.number(), details);
        if (!fragments.equals(fragments(before.number(), before.details()))) {
            em.createNativeQuery("delete from customer_fragment where number = ?1")
                    .setParameter(1, before.number())
                    .executeUpdate();
            fragments.forEach(fragment -> em.persist(new FragmentEntity(before.number(), fragment)));
        }
    }

    private void replaceAddresses(CustomerId id, List<AddressEntity> kept, List<PostalAddress> addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            if (i < kept.size()) {
                kept.get(i).fill(addresses.get(i));
            } else {
                em.persist(new AddressEntity(id.value(), i, addresses.get(i)));
            }
        }
        kept.stream().skip(addresses.size()).forEach(em::remove);
    }

    private void replaceContacts(CustomerId id, List<ContactEntity> kept, List<Contact> contacts) {
        for (int i = 0; i < contacts.size(); i++) {
            if (i < kept.size()) {
                kept.get(i).fill(contacts.get(i));
            } else {
                em.persist(new ContactEntity(id.value(), i, contacts.get(i)));
            }
        }
        kept.stream().skip(contacts.size()).forEach(em::remove);
    }

    private List<AddressEntity> addresses(List<String> ids) {
        return parts("Address", AddressEntity.class, ids);
    }

    private List<ContactEntity> contacts(List<String> ids) {
        return parts("Contact", ContactEntity.class, ids);
    }

    /** OpenJPA keeps the SQL of a query, unless a list is in it: most often one customer is read. */
    private <T> List<T> parts(String entity, Class<T> type, List<String> ids) {
        boolean one = ids.size() == 1;
        return em.createQuery(
                        "select p from " + entity + " p where p.customerId " + (one ? "= :ids" : "in :ids")
                                + " order by p.customerId, p.place",
                        type)
                .setParameter("ids", one ? ids.get(0) : ids)
                .getResultList();
    }

    static Set<String> fragments(String number, CustomerDetails details) {
        List<String> texts = new ArrayList<>(List.of(number, details.name()));
        Set<String> fragments = new LinkedHashSet<>();
        for (Contact contact : details.contacts()) {
            texts.add(contact.name());
            contact.email().ifPresent(texts::add);
            contact.phone().map(SearchText::phoneFragments).ifPresent(fragments::addAll);
        }
        details.fields().values().stream()
                .filter(value -> value.kind() == FieldKind.TEXT)
                .map(FieldValue::text)
                .forEach(texts::add);
        new ArrayList<>(texts).forEach(text -> PinyinInitials.of(text).ifPresent(texts::add));
        texts.forEach(text -> fragments.addAll(SearchText.fragments(text)));
        fragments.addAll(MatchKeys.of(details));
        details.profile().tags().forEach(tag -> fragments.add(tagFragment(tag)));
        return fragments;
    }

    /** What customers with a tag are found by: nothing that a text leaves has a number sign. */
    static String tagFragment(String tag) {
        return "#" + tag;
    }
}
