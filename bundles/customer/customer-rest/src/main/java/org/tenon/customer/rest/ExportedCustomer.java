package org.tenon.customer.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tenon.customer.Contact;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.field.FieldDefinition;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.table.TableCell;

/**
 * A customer as a row of a table.
 *
 * @param parent the number of whom it belongs to
 */
record ExportedCustomer(Customer customer, Optional<String> parent) {

    TableCell cell(CustomerColumn column) {
        CustomerDetails details = customer.details();
        return switch (column) {
            case NUMBER -> TableCell.of(customer.number());
            case NAME -> TableCell.of(details.name());
            case KIND -> TableCell.of(details.profile().kind().name().toLowerCase(Locale.ROOT));
            case GROUP -> TableCell.of(details.group());
            case CURRENCY -> TableCell.of(details.currency().getCurrencyCode());
            case TAX_ID -> TableCell.of(details.taxId());
            case CREDIT_LIMIT -> details.creditLimit()
                    .map(limit -> TableCell.of(limit.amount()))
                    .orElse(TableCell.EMPTY);
            case PAYMENT_TERMS -> TableCell.of(details.paymentTerms());
            case TAX_REGION -> TableCell.of(details.taxRegion());
            case LANGUAGE -> TableCell.of(details.language());
            case PRICE_LIST -> TableCell.of(details.priceList());
            case PARENT -> TableCell.of(parent);
            case OWNER -> TableCell.of(details.profile().owner());
            case TEAM -> TableCell.of(details.profile().team());
            case TERRITORY -> TableCell.of(details.profile().territory());
            case TAGS -> TableCell.of(String.join(", ", details.profile().tags()));
            case CONTACT_NAME -> contact(contact -> Optional.of(contact.name()));
            case CONTACT_EMAIL -> contact(Contact::email);
            case CONTACT_PHONE -> contact(Contact::phone);
            case CONTACT_ROLE -> contact(Contact::role);
            case BILLING_LINES -> billing(address -> Optional.of(String.join("\n", address.lines())));
            case BILLING_POSTAL_CODE -> billing(address -> Optional.of(address.postalCode()));
            case BILLING_CITY -> billing(address -> Optional.of(address.city()));
            case BILLING_REGION -> billing(PostalAddress::region);
            case BILLING_COUNTRY -> billing(address -> Optional.of(address.country()));
            case SHIPPING_LINES -> shipping(address -> Optional.of(String.join("\n", address.lines())));
            case SHIPPING_POSTAL_CODE -> shipping(address -> Optional.of(address.postalCode()));
            case SHIPPING_CITY -> shipping(address -> Optional.of(address.city()));
            case SHIPPING_REGION -> shipping(PostalAddress::region);
            case SHIPPING_COUNTRY -> shipping(address -> Optional.of(address.country()));
        };
    }

    TableCell cell(FieldDefinition field) {
        FieldValue value = customer.details().fields().get(field.code());
        if (value == null) {
            return TableCell.EMPTY;
        }
        return switch (value.kind()) {
            case NUMBER -> TableCell.of(value.number());
            case DATE -> TableCell.of(value.day());
            case TEXT, CHOICE, YES_NO -> TableCell.of(value.text());
        };
    }

    private TableCell contact(Function<Contact, Optional<String>> fact) {
        return TableCell.of(customer.details().contacts().stream().findFirst().flatMap(fact));
    }

    private TableCell billing(Function<PostalAddress, Optional<String>> fact) {
        return address(PostalAddress.Kind.BILLING, fact);
    }

    private TableCell shipping(Function<PostalAddress, Optional<String>> fact) {
        return address(PostalAddress.Kind.SHIPPING, fact);
    }

    private TableCell address(PostalAddress.Kind kind, Function<PostalAddress, Optional<String>> fact) {
        return TableCell.of(customer.details().addresses().stream()
                .filter(address -> address.kind() == kind)
                .findFirst()
                .flatMap(fact));
    }
}
