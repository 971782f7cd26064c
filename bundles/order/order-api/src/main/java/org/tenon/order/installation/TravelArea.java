package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

/**
 * Where somebody goes: a country, or the part of it whose postal codes begin alike.
 *
 * @param country two capital letters, of ISO 3166-1
 * @param postalPrefix how the postal codes begin; empty for the whole country
 */
public record TravelArea(String country, String postalPrefix) {

    public TravelArea {
        requireNonNull(country, "country");
        requireNonNull(postalPrefix, "postalPrefix");
    }

    /** Whether a place is in it. */
    public boolean covers(String country, String postalCode) {
        return this.country.equals(country) && postalCode.strip().startsWith(postalPrefix);
    }
}
