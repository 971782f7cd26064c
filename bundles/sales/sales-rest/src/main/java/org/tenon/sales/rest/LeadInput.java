package org.tenon.sales.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.sales.LeadDetails;

/** A lead as a request gives it. */
record LeadInput(
        @Nullable String name,
        Optional<String> company,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> country,
        Optional<String> region,
        Optional<String> source,
        Optional<String> team,
        Optional<String> stage,
        Optional<String> owner,
        Optional<String> note) {

    static LeadInput of(LeadDetails details) {
        return new LeadInput(
                details.name(),
                details.company(),
                details.email(),
                details.phone(),
                details.country(),
                details.region(),
                details.source(),
                details.team(),
                details.stage(),
                details.owner(),
                details.note());
    }

    /** @throws InvalidRequestException when the name is missing or out of bounds */
    LeadDetails details() {
        if (name == null || name.isBlank() || name.length() > LeadDetails.MAX_TEXT) {
            throw new InvalidRequestException(
                    "/name",
                    name == null ? "required" : "text.length",
                    "A lead's name has 1 to " + LeadDetails.MAX_TEXT + " characters.");
        }
        return new LeadDetails(name, company, email, phone, country, region, source, team, stage, owner, note);
    }
}
