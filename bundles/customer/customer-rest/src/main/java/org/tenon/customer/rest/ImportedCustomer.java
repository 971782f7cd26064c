package org.tenon.customer.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.Money;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.kernel.problem.Violations;

/** A customer as a row of a table says it is. What the row is silent about stays as it was. */
final class ImportedCustomer {

    private static final List<String> PERSON = List.of("person", "private", "privat", "个人");

    private final Map<CustomerColumn, String> said;
    private final CustomerBody before;
    private final ImportedFields fields;
    private final Violations violations = new Violations();

    /** @param before what is known without the row: nothing of a new customer but its currency */
    ImportedCustomer(Map<CustomerColumn, String> said, CustomerBody before, ImportedFields fields) {
        this.said = said;
        this.before = before;
        this.fields = fields;
    }

    /**
     * @param parent who was found by the number that the row names
     * @throws InvalidRequestException whose pointers are columns
     */
    CustomerDetails details(Optional<CustomerId> parent) {
        Currency currency = currency();
        CustomerBody body = new CustomerBody(
                said.getOrDefault(CustomerColumn.NAME, before.name()),
                text(CustomerColumn.GROUP, before.group()),
                currency,
                text(CustomerColumn.TAX_ID, before.taxId()),
                creditLimit(currency),
                text(CustomerColumn.PAYMENT_TERMS, before.paymentTerms()),
                text(CustomerColumn.TAX_REGION, before.taxRegion()),
                text(CustomerColumn.LANGUAGE, before.language()),
                text(CustomerColumn.PRICE_LIST, before.priceList()),
                Optional.of(addresses()),
                Optional.of(contacts()),
                kind(),
                parent.or(before::parent),
                text(CustomerColumn.OWNER, before.owner()),
                text(CustomerColumn.TEAM, before.team()),
                text(CustomerColumn.TERRITORY, before.territory()),
                tags(),
                Optional.empty());
        Map<String, FieldValue> values = fields.values(violations);
        violations.throwIfAny();
        return translated(body, () -> body.toDetails(KnownFields.NONE)).withFields(values);
    }

    /** Does something with the body's details, whose refusals are then about columns. */
    static <T> T translated(CustomerBody body, Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidRequestException refused) {
            throw new InvalidRequestException(refused.violations().stream()
                    .map(each -> new Violation(column(body, each.pointer()), each.code(), each.message()))
                    .toList());
        }
    }

    /** {@code /contacts/2/email} is about the column {@code contact.email}, {@code /addresses/1/city} about a kind's. */
    private static String column(CustomerBody body, String pointer) {
        String[] parts = pointer.split("/", -1);
        if (parts.length < 2) {
            return pointer;
        }
        if (parts.length > 3 && parts[1].equals("contacts")) {
            return "/contact." + parts[3];
        }
        if (parts.length > 3 && parts[1].equals("addresses")) {
            AddressBody address = body.addresses().orElse(List.of()).get(Integer.parseInt(parts[2]));
            return "/" + (address.kind() == PostalAddress.Kind.SHIPPING ? "shipping." : "billing.") + parts[3];
        }
        if (parts.length > 2 && parts[1].equals("fields")) {
            return "/" + ImportedFields.PREFIX + parts[2];
        }
        return "/" + parts[1];
    }

    private Optional<String> text(CustomerColumn column, Optional<String> otherwise) {
        return Optional.ofNullable(said.get(column)).or(() -> otherwise);
    }

    private @Nullable Currency currency() {
        String code = said.get(CustomerColumn.CURRENCY);
        if (code == null) {
            return before.currency();
        }
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            violations.add(
                    CustomerColumn.CURRENCY.pointer(), "currency", "A currency is an ISO 4217 code such as EUR.");
            return before.currency();
        }
    }

    private Optional<Money> creditLimit(@Nullable Currency currency) {
        String limit = said.get(CustomerColumn.CREDIT_LIMIT);
        if (limit == null || currency == null) {
            return before.creditLimit();
        }
        try {
            return Optional.of(new Money(new BigDecimal(limit), currency));
        } catch (IllegalArgumentException unreadable) {
            violations.add(
                    CustomerColumn.CREDIT_LIMIT.pointer(),
                    "number",
                    "A limit is a number with a point and without grouping: 12500.50.");
            return before.creditLimit();
        }
    }

    private Optional<CustomerProfile.Kind> kind() {
        String kind = said.get(CustomerColumn.KIND);
        if (kind == null) {
            return before.kind();
        }
        return Optional.of(
                PERSON.contains(kind.toLowerCase(Locale.ROOT))
                        ? CustomerProfile.Kind.PERSON
                        : CustomerProfile.Kind.ORGANISATION);
    }

    private Optional<List<String>> tags() {
        return Optional.ofNullable(said.get(CustomerColumn.TAGS))
                .map(tags -> Arrays.stream(tags.split("[,;，；\n]", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList())
                .or(before::tags);
    }

    /** Who has the same name or e-mail address already is filled in; else the row's contact comes after the others. */
    private List<ContactBody> contacts() {
        List<ContactBody> contacts = new ArrayList<>(before.contacts().orElse(List.of()));
        Optional<String> email = text(CustomerColumn.CONTACT_EMAIL, Optional.empty());
        Optional<String> phone = text(CustomerColumn.CONTACT_PHONE, Optional.empty());
        Optional<String> role = text(CustomerColumn.CONTACT_ROLE, Optional.empty());
        Optional<String> name = text(CustomerColumn.CONTACT_NAME, Optional.empty());
        if (name.isEmpty() && email.isEmpty() && phone.isEmpty() && role.isEmpty()) {
            return contacts;
        }
        for (int i = 0; i < contacts.size(); i++) {
            ContactBody kept = contacts.get(i);
            boolean same =
                    (email.isPresent() && email.equals(kept.email())) || name.equals(Optional.ofNullable(kept.name()));
            if (same) {
                contacts.set(
                        i,
                        new ContactBody(
                                name.orElse(kept.name()),
                                email.or(kept::email),
                                phone.or(kept::phone),
                                role.or(kept::role)));
                return contacts;
            }
        }
        // A table of companies often has their telephone and nobody's name.
        contacts.add(new ContactBody(
                name.or(() -> Optional.ofNullable(said.get(CustomerColumn.NAME)))
                        .orElse(before.name()),
                email,
                phone,
                role));
        return contacts;
    }

    private List<AddressBody> addresses() {
        List<AddressBody> addresses = new ArrayList<>(before.addresses().orElse(List.of()));
        put(
                addresses,
                PostalAddress.Kind.BILLING,
                CustomerColumn.BILLING_LINES,
                CustomerColumn.BILLING_CITY,
                CustomerColumn.BILLING_REGION,
                CustomerColumn.BILLING_POSTAL_CODE,
                CustomerColumn.BILLING_COUNTRY);
        put(
                addresses,
                PostalAddress.Kind.SHIPPING,
                CustomerColumn.SHIPPING_LINES,
                CustomerColumn.SHIPPING_CITY,
                CustomerColumn.SHIPPING_REGION,
                CustomerColumn.SHIPPING_POSTAL_CODE,
                CustomerColumn.SHIPPING_COUNTRY);
        return addresses;
    }

    /** The row's address takes the place of the first of its kind, as a whole: half of two addresses is none. */
    private void put(List<AddressBody> addresses, PostalAddress.Kind kind, CustomerColumn... columns) {
        if (Arrays.stream(columns).noneMatch(said::containsKey)) {
            return;
        }
        AddressBody given = new AddressBody(
                kind,
                List.of(said.getOrDefault(columns[0], "")),
                said.get(columns[1]),
                Optional.ofNullable(said.get(columns[2])),
                Optional.ofNullable(said.get(columns[3])),
                said.get(columns[4]),
                Optional.empty(),
                Optional.empty());
        for (int i = 0; i < addresses.size(); i++) {
            if (addresses.get(i).kind() == kind) {
                addresses.set(i, given);
                return;
            }
        }
        addresses.add(given);
    }
}
