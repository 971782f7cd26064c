package org.tenon.kernel.capability;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A provider in one of its versions, written {@code name@version}.
 *
 * @param provider the name, as in the service property {@link Capability#PROVIDER}
 * @param version the version of its bundle, for example {@code "1.2.0"}
 */
public record ProviderVersion(String provider, String version) {

    private static final Pattern TEXT = Pattern.compile("([^@\\s]{1,64})@([0-9A-Za-z._-]{1,64})");

    public ProviderVersion {
        if (!TEXT.matcher(provider + "@" + version).matches()) {
            throw new IllegalArgumentException("not a provider's name and version: " + provider + " " + version);
        }
    }

    /** @return empty when {@code text} is no {@code name@version} */
    public static Optional<ProviderVersion> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches() ? Optional.of(new ProviderVersion(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** Only this version will do. */
    public ProviderPin exactly() {
        return new ProviderPin(this, true);
    }

    /** This version while it is there, and after that another version of the same provider. */
    public ProviderPin orSuccessor() {
        return new ProviderPin(this, false);
    }

    @Override
    public String toString() {
        return provider + "@" + version;
    }
}
