package org.tenon.verification.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which provider is to be tested, and how. Members that were not sent are null.
 *
 * @param level {@code core}, {@code full} or {@code concurrent}; absent for {@code full}
 */
public record NewVerificationBody(@Nullable String capability, @Nullable String provider, Optional<String> level) {}
