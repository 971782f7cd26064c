package org.tenon.security.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user to create. Members that were not sent are null.
 *
 * @param teams those that he belongs to; none when left out
 * @param territories likewise
 * @param enabled whether the user may log in; yes, unless it says no
 */
public record NewUserBody(
        @Nullable String name,
        @Nullable String password,
        @Nullable List<String> roles,
        Optional<List<String>> teams,
        Optional<List<String>> territories,
        Optional<Boolean> enabled) {}
