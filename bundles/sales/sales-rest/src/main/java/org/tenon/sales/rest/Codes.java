package org.tenon.sales.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;

/** Names in addresses: no database keeps a NUL, and no name has a control character. */
final class Codes {

    private Codes() {}

    /** Empty for what nothing can be called. */
    static Optional<String> read(String name) {
        return Optional.of(name).filter(Codes::isPlain);
    }

    /** @throws InvalidRequestException for what nothing can be called */
    static Optional<String> wish(@Nullable String name) {
        if (name != null && !isPlain(name)) {
            throw new InvalidRequestException("", "report.name", "No name has control characters.");
        }
        return Optional.ofNullable(name);
    }

    private static boolean isPlain(String name) {
        return name.chars().noneMatch(Character::isISOControl);
    }
}
