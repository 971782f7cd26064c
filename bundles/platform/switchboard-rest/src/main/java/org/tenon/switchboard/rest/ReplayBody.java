package org.tenon.switchboard.rest;

import org.jspecify.annotations.Nullable;

/**
 * Whom to give the recorded calls.
 *
 * @param provider null when it was not sent
 */
public record ReplayBody(@Nullable String provider) {}
