package org.tenon.switchboard;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where calls go.
 *
 * @param provider the chosen provider's name, whether or not it is there now
 * @param shadow the candidate that gets copies of the calls
 * @param canary the candidate that gets a share of the calls themselves
 */
public record Route(String provider, Optional<Shadow> shadow, Optional<Canary> canary) {

    public Route {
        requireNonNull(provider, "provider");
        requireNonNull(shadow, "shadow");
        requireNonNull(canary, "canary");
    }

    /** To a provider, without candidates. */
    public static Route to(String provider) {
        return new Route(provider, Optional.empty(), Optional.empty());
    }

    /** The same without a canary. */
    public Route withoutCanary() {
        return new Route(provider, shadow, Optional.empty());
    }

    /** The same after the data of {@code source} was moved to {@code target}: trials that either takes part in are over. */
    public Route moved(String source, String target) {
        if (provider.equals(source)) {
            return to(target);
        }
        return new Route(
                provider,
                shadow.filter(candidate -> !candidate.provider().equals(source)),
                canary.filter(candidate -> !candidate.provider().equals(source)));
    }
}
