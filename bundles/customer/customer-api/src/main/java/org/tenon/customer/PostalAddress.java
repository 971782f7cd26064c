package org.tenon.customer;

import static java.util.Objects.requireNonNull;

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
 */
public record PostalAddress(
        Kind kind, List<String> lines, String city, Optional<String> region, String postalCode, String country) {

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
        if (lines.isEmpty() || lines.size() > 5) {
            throw new IllegalArgumentException("an address has 1 to 5 lines");
        }
    }
}
