package org.tenon.modules.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.modules.Change;

/**
 * What is to be installed, updated or removed.
 *
 * @param source the name of a feature of the distribution, a {@code mvn:} address in its repository, or the path of a file
 *     on the server; for the preview of a removal the module's id
 * @param change {@code deploy} (default), {@code install}, {@code update} or {@code remove}; for previews only
 * @param downgrade whether a lower version may replace a higher one; no when left out
 */
public record ChangeBody(@Nullable String source, Optional<Change.Kind> change, Optional<Boolean> downgrade) {

    Change of(Change.Kind kind) {
        Violations violations = new Violations();
        violations.check(source != null && !source.isBlank(), "/source", "required", "Say what is meant.");
        violations.check(source == null || source.length() <= 1024, "/source", "length", "At most 1024 characters.");
        violations.throwIfAny();
        return Change.of(kind, String.valueOf(source).strip()).allowingDowngrade(downgrade.orElse(false));
    }
}
