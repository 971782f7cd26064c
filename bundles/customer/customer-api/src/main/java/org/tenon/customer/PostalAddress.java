package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where something goes.
 *
 * @param kind what it is used for
 * @param lines street, house, floor: 1 to 5 lines in the order in which they are printed
 * @param city the town
 * @param region the province or state, where the country's addresses have one
 * @param postalCode as text: codes begin with zeros; empty where the address has none
 * @param country ISO 3166-1 alpha-2 code, or the country's name where an older system kept that
 * @param validFrom the first day on which it is used; empty: ever since
 * @param validTo the last day on which it is used, not before the first; empty: until further notice
 */
public record PostalAddress(
        Kind kind,
        List<String> lines,
        String city,
        Optional<String> region,
        String postalCode,
        String country,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    /** What an address is used for. */
    public enum Kind {
        BILLING,
        SHIPPING
    }

    public PostalAddress {
        requireNonNull(kind, "kind");
        lines = List.copyOf(lines);
        requireNonNull(city, "city");
        requireNonNull(region, "region");
        requireNonNull(postalCode, "postalCode");
        requireNonNull(country, "country");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validTo, "validTo");
        if (lines.isEmpty() || lines.size() > 5) {
            throw new IllegalArgumentException("an address has 1 to 5 lines");
        }
    }

    /** One that is always used. */
    public PostalAddress(
            Kind kind, List<String> lines, String city, Optional<String> region, String postalCode, String country) {
        this(kind, lines, city, region, postalCode, country, Optional.empty(), Optional.empty());
    }

    /** The same, used on these days only. */
    public PostalAddress valid(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new PostalAddress(kind, lines, city, region, postalCode, country, from, to);
    }

    public boolean isValidOn(LocalDate day) {
        return validFrom.filter(day::isBefore).isEmpty()
                && validTo.filter(day::isAfter).isEmpty();
    }
}
