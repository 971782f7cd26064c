package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.field.FieldSet;
import org.tenon.kernel.field.FieldValue;

/**
 * What is known of a customer and can be changed.
 *
 * @param name the registered or usual name, 1 to 200 characters
 * @param group the code of its group; the group need not be defined
 * @param currency the currency that it buys in unless a document says otherwise
 * @param taxId as registered, for example a VAT identification number or a unified social credit code
 * @param creditLimit how much may be outstanding; empty takes the group's, and without that there is no limit. Never
 *     negative
 * @param paymentTerms for example {@code "net 30"}; empty takes the group's
 * @param taxRegion the region whose tax rules apply, for example {@code "DE"} or {@code "CN"}; empty for rules without
 *     region
 * @param language a BCP 47 tag such as {@code "zh-CN"}; empty for the company's
 * @param priceList the id or code of its price list; empty takes the group's, and without that the currency's default
 * @param addresses where bills and goods go
 * @param contacts whom to talk to
 * @param profile what it is, whom it belongs to, and who looks after it
 * @param fields what the fields say that the company has defined for customers, by code; in the order of the codes
 */
public record CustomerDetails(
        String name,
        Optional<String> group,
        Currency currency,
        Optional<String> taxId,
        Optional<Money> creditLimit,
        Optional<String> paymentTerms,
        Optional<String> taxRegion,
        Optional<String> language,
        Optional<String> priceList,
        List<PostalAddress> addresses,
        List<Contact> contacts,
        CustomerProfile profile,
        Map<String, FieldValue> fields) {

    public static final int MAX_NAME_LENGTH = 200;

    public CustomerDetails {
        requireNonNull(name, "name");
        requireNonNull(group, "group");
        requireNonNull(currency, "currency");
        requireNonNull(taxId, "taxId");
        requireNonNull(creditLimit, "creditLimit");
        requireNonNull(paymentTerms, "paymentTerms");
        requireNonNull(taxRegion, "taxRegion");
        requireNonNull(language, "language");
        requireNonNull(priceList, "priceList");
        addresses = List.copyOf(addresses);
        contacts = List.copyOf(contacts);
        requireNonNull(profile, "profile");
        fields = FieldSet.values(fields);
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("a customer's name has 1 to " + MAX_NAME_LENGTH + " characters");
        }
    }

    /** A customer of whom no fields of the company say anything. */
    public CustomerDetails(
            String name,
            Optional<String> group,
            Currency currency,
            Optional<String> taxId,
            Optional<Money> creditLimit,
            Optional<String> paymentTerms,
            Optional<String> taxRegion,
            Optional<String> language,
            Optional<String> priceList,
            List<PostalAddress> addresses,
            List<Contact> contacts,
            CustomerProfile profile) {
        this(
                name,
                group,
                currency,
                taxId,
                creditLimit,
                paymentTerms,
                taxRegion,
                language,
                priceList,
                addresses,
                contacts,
                profile,
                Map.of());
    }

    /** An organisation on its own that nobody in particular looks after. */
    public CustomerDetails(
            String name,
            Optional<String> group,
            Currency currency,
            Optional<String> taxId,
            Optional<Money> creditLimit,
            Optional<String> paymentTerms,
            Optional<String> taxRegion,
            Optional<String> language,
            Optional<String> priceList,
            List<PostalAddress> addresses,
            List<Contact> contacts) {
        this(
                name,
                group,
                currency,
                taxId,
                creditLimit,
                paymentTerms,
                taxRegion,
                language,
                priceList,
                addresses,
                contacts,
                CustomerProfile.ORGANISATION);
    }

    /** A customer of whom only the name and the currency are known. */
    public static CustomerDetails of(String name, Currency currency) {
        return new CustomerDetails(
                name,
                Optional.empty(),
                currency,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    public CustomerDetails inGroup(String code) {
        return new CustomerDetails(
                name,
                Optional.of(code),
                currency,
                taxId,
                creditLimit,
                paymentTerms,
                taxRegion,
                language,
                priceList,
                addresses,
                contacts,
                profile,
                fields);
    }

    public CustomerDetails withCreditLimit(Money limit) {
        return new CustomerDetails(
                name,
                group,
                currency,
                taxId,
                Optional.of(limit),
                paymentTerms,
                taxRegion,
                language,
                priceList,
                addresses,
                contacts,
                profile,
                fields);
    }

    public CustomerDetails withTaxRegion(String region) {
        return new CustomerDetails(
                name,
                group,
                currency,
                taxId,
                creditLimit,
                paymentTerms,
                Optional.of(region),
                language,
                priceList,
                addresses,
                contacts,
                profile,
                fields);
    }

    public CustomerDetails withTaxId(String id) {
        return new CustomerDetails(
                name,
                group,
                currency,
                Optional.of(id),
                creditLimit,
                paymentTerms,
                taxRegion,
                language,
                priceList,
                addresses,
                contacts,
                profile,
                fields);
    }

    public CustomerDetails withPriceList(String idOrCode) {
        return new CustomerDetails(
                name,
                group,
                currency,
                taxId,
                creditLimit,
                paymentTerms,
                taxRegion,
                language,
                Optional.of(idOrCode),
                addresses,
                contacts,
                profile,
                fields);
    }

    public CustomerDetails withAddresses(List<PostalAddress> newAddresses) {
        return new CustomerDetails(
                name,
                group,
                currency,
                taxId,
                creditLimit,
                paymentTerms,
                taxRegion,
                language,
                priceList,
                newAddresses,
                contacts,
                profile,
                fields);
    }

    public CustomerDetails withContacts(List<Contact> newContacts) {
        return new CustomerDetails(
                name,
                group,
                currency,
                taxId,
                creditLimit,
                paymentTerms,
                taxRegion,
                language,
                priceList,
                addresses,
                newContacts,
                profile,
                fields);
    }

    public CustomerDetails withProfile(CustomerProfile newProfile) {
        return new CustomerDetails(
                name,
                group,
                currency,
                taxId,
                creditLimit,
                paymentTerms,
                taxRegion,
                language,
                priceList,
                addresses,
                contacts,
                newProfile,
                fields);
    }

    public CustomerDetails withFields(Map<String, FieldValue> newFields) {
        return new CustomerDetails(
                name,
                group,
                currency,
                taxId,
                creditLimit,
                paymentTerms,
                taxRegion,
                language,
                priceList,
                addresses,
                contacts,
                profile,
                newFields);
    }
}
