package org.tenon.kernel.capability;

import static java.util.Objects.requireNonNull;

/**
 * Who must answer a call, whatever the routes say.
 *
 * @param by who answered for the document before
 * @param exact whether only that version will do; if not, another version of the same provider may stand in once that
 *     version is not there any more, as after an update
 */
public record ProviderPin(ProviderVersion by, boolean exact) {

    public ProviderPin {
        requireNonNull(by, "by");
    }
}
