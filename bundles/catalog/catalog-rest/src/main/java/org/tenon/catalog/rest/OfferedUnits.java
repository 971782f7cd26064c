package org.tenon.catalog.rest;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.UnitService;
import org.tenon.kernel.problem.UnavailableException;

/** Units of measure, which not every provider of the catalog knows. */
final class OfferedUnits {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private OfferedUnits() {}

    /** @throws UnavailableException when nobody offers them */
    static UnitService needed(@Nullable UnitService units) {
        if (units == null) {
            throw new UnavailableException(
                    "catalog.not-offered",
                    "The provider of the catalog knows no units of measure.",
                    Map.of("what", "units"),
                    RETRY_AFTER);
        }
        return units;
    }
}
