package org.tenon.switchboard.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices for one interface.
 *
 * @param standard for calls that no special choice is for
 * @param special for the calls of a channel, of a kind of document, or both
 */
record Selection(Choice standard, Map<RouteKey, Choice> special) {

    /** @param key null when the call says nothing about where it goes */
    Choice choice(@Nullable CallKey key) {
        if (key == null || special.isEmpty()) {
            return standard;
        }
        String channel = key.channel();
        String kind = key.kind();
        Choice both = channel == null || kind == null ? null : special.get(new RouteKey(channel, kind));
        if (both != null) {
            return both;
        }
        Choice byChannel = channel == null ? null : special.get(new RouteKey(channel, null));
        if (byChannel != null) {
            return byChannel;
        }
        Choice byKind = kind == null ? null : special.get(new RouteKey(null, kind));
        return byKind == null ? standard : byKind;
    }
}
