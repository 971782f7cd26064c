package org.tenon.switchboard.internal;

import org.jspecify.annotations.Nullable;
import org.tenon.kernel.capability.ProviderPin;

/**
 * What the arguments of a call say about where it goes. Calls of one outermost call that say the same go to the same
 * provider.
 *
 * @param kind the kind of document
 * @param routingKey what sticks to one provider while another is tried
 */
record CallKey(
        @Nullable String channel, @Nullable String kind, @Nullable String routingKey, @Nullable ProviderPin pin) {}
