package org.tenon.switchboard.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is to answer.
 *
 * @param provider null when it was not sent
 * @param channel absent for the default route
 * @param shadow absent for none: what was there before ends
 */
public record RouteBody(@Nullable String provider, Optional<String> channel, Optional<ShadowBody> shadow) {}
