package org.tenon.kernel.auditlog;

import static java.util.Objects.requireNonNull;

import org.tenon.kernel.capability.ProviderVersion;

/**
 * Who carried a change out.
 *
 * @param provider the provider of the capability, or {@code platform@version} for a part of the platform
 * @param bundle the symbolic name of its bundle
 */
public record Via(ProviderVersion provider, String bundle) {

    public Via {
        requireNonNull(provider, "provider");
        requireNonNull(bundle, "bundle");
    }
}
