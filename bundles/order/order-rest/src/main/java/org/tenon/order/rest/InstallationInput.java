package org.tenon.order.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.Installation;

/** An installation as a request gives it. */
record InstallationInput(@Nullable LocalDate date, Optional<String> engineer) {

    /** @throws InvalidRequestException when the date is missing */
    Installation installation() {
        if (date == null) {
            throw new InvalidRequestException("/date", "required", "Say on which day it is installed.");
        }
        return new Installation(date, engineer);
    }
}
