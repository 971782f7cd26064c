package org.tenon.switchboard.internal;

import java.util.Optional;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.Channelled;
import org.tenon.kernel.capability.ForDocument;
import org.tenon.kernel.capability.ProviderPin;
import org.tenon.kernel.capability.ReadOnly;

/** A capability that takes no time, so that what is left is the routing. */
@Capability("quick")
public interface Quick {

    @ReadOnly
    long answer(long question);

    @ReadOnly
    long answerFor(Request request);

    /** What a price request says about where it goes. */
    record Request(
            long question,
            Optional<String> channel,
            Optional<String> documentKind,
            Optional<String> routingKey,
            Optional<ProviderPin> pin)
            implements Channelled, ForDocument {}
}
