package org.tenon.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A customer's name and address as they stand on an envelope. */
public final class Envelope {

    private Envelope() {}

    /**
     * The customer, its first contact, and its billing address of that day or, without one, its first: the bill follows what is
     * written.
     *
     * @param language in which the country is named
     * @return without blank lines
     */
    public static List<String> lines(CustomerDetails customer, Locale language, LocalDate day) {
        List<PostalAddress> used = customer.addresses().stream()
                .filter(address -> address.isValidOn(day))
                .toList();
        return lines(customer.withAddresses(used), language);
    }

    /**
     * The customer, its first contact, and its billing address or, without one, its first, whenever they are valid.
     *
     * @param language in which the country is named
     * @return without blank lines
     */
    public static List<String> lines(CustomerDetails customer, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(customer.name());
        customer.contacts().stream().findFirst().map(Contact::name).ifPresent(lines::add);
        address(customer).ifPresent(address -> {
            lines.addAll(address.lines());
            lines.add(town(address));
            lines.add(country(address, language));
        });
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private static Optional<PostalAddress> address(CustomerDetails customer) {
        return customer.addresses().stream()
                .filter(address -> address.kind() == PostalAddress.Kind.BILLING)
                .findFirst()
                .or(() -> customer.addresses().stream().findFirst());
    }

    /** Where addresses have regions, the postal code comes last; elsewhere first. */
    private static String town(PostalAddress address) {
        return address.region()
                .map(region -> (address.city() + ", " + region + " " + address.postalCode()).strip())
                .orElseGet(() -> (address.postalCode() + " " + address.city()).strip());
    }

    /** The country's name in that language, where the address has its code. */
    private static String country(PostalAddress address, Locale language) {
        return address.country().matches("[A-Z]{2}")
                ? Locale.forLanguageTag("und-" + address.country()).getDisplayCountry(language)
                : address.country();
    }
}
