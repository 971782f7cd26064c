package org.tenon.switchboard.rest;

import org.jspecify.annotations.Nullable;

/**
 * How many of the last calls are kept for replaying.
 *
 * @param calls 0 for none; null when it was not sent
 */
public record RecordingBody(@Nullable Integer calls) {}
