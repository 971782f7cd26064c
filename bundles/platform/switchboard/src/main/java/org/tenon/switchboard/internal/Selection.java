package org.tenon.switchboard.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices for one interface.
 *
 * @param standard for calls without a channel, and for channels without a choice of their own
 */
record Selection(Choice standard, Map<String, Choice> channels) {

    /** @param channel null when the call names none */
    Choice choice(@Nullable String channel) {
        return channel == null ? standard : channels.getOrDefault(channel, standard);
    }
}
