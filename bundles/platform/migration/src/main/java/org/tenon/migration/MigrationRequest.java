package org.tenon.migration;

import static java.util.Objects.requireNonNull;

/**
 * @param source the name of the provider that has the data and answers the calls
 * @param target the name of the provider that is to have them
 * @param replace whether what the target has and the source has not may be deleted
 */
public record MigrationRequest(String capability, String source, String target, boolean replace) {

    public MigrationRequest {
        requireNonNull(capability, "capability");
        requireNonNull(source, "source");
        requireNonNull(target, "target");
    }
}
