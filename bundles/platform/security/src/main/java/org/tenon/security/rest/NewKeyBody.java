package org.tenon.security.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.security.internal.ApiKeys;

/**
 * A key to make. Members that were not sent are null.
 *
 * @param password the user's own, said again
 * @param code of his second factor, if he has one
 * @param expires 90 days from now, unless it says when
 */
public record NewKeyBody(
        @Nullable String name,
        @Nullable List<String> permissions,
        Optional<Instant> expires,
        @Nullable String password,
        Optional<String> code) {

    ApiKeys.Wish wish() {
        Violations violations = new Violations();
        violations.check(name != null, "/name", "required", "Say what the key is for.");
        violations.check(permissions != null, "/permissions", "required", "Say what the key may do.");
        violations.check(password != null, "/password", "required", "Say your password again.");
        violations.throwIfAny();
        return new ApiKeys.Wish(name, Set.copyOf(permissions), expires);
    }

    @Override
    public String toString() {
        return "NewKeyBody[name=" + name + "]";
    }
}
