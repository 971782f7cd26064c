package org.tenon.kernel.capability;

import java.util.Map;
import org.tenon.kernel.problem.ConflictException;

/** A document is to be worked on by the provider that it is pinned to, and that one is not installed any more. */
public final class PinnedProviderGoneException extends ConflictException {

    /** {@link #code()} of every such exception. */
    public static final String CODE = "capability.pinned-provider-gone";

    private static final long serialVersionUID = 1L;

    public PinnedProviderGoneException(String capability, ProviderPin pin) {
        super(
                CODE,
                "This belongs to the " + capability + " provider " + pin.by()
                        + ", which is not installed any more. Install"
                        + " it again, or have the document done anew by the current provider.",
                Map.of(
                        "capability",
                        capability,
                        "provider",
                        pin.by().provider(),
                        "version",
                        pin.by().version()));
    }

    /** @param keeper who has what belongs to it since its data was moved, and is not installed any more */
    public PinnedProviderGoneException(String capability, ProviderPin pin, String keeper) {
        super(
                CODE,
                "This belonged to the " + capability + " provider " + pin.by() + ", whose data was moved to " + keeper
                        + ", which is not installed any more. Install it again, or have the document done anew by the"
                        + " current provider.",
                Map.of(
                        "capability",
                        capability,
                        "provider",
                        keeper,
                        "version",
                        pin.by().version()));
    }
}
