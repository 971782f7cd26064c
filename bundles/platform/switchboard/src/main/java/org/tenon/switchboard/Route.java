package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A choice of provider that is in force.
 *
 * @param provider the chosen provider's name, whether or not it is there now
 * @param shadow the candidate that gets copies of the calls
 */
public record Route(String provider, Optional<Shadow> shadow) {

    public Route {
        requireNonNull(provider, "provider");
        requireNonNull(shadow, "shadow");
    }
}
