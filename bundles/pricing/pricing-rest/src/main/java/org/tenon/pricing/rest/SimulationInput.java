package org.tenon.pricing.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.SimulationScope;

/**
 * What a draft is tried on, as a request gives it.
 *
 * @param kind order or quote
 * @param since the first day of the documents
 * @param until the first day after them
 * @param from the day from which the draft would be published; today when it is left out
 * @param documents how many at most; 1,000 when it is left out
 */
record SimulationInput(
        @Nullable String kind,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<LocalDate> from,
        Optional<Integer> documents) {

    private static final int KIND_LENGTH = 64;
    private static final int USUAL_DOCUMENTS = 1000;

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    SimulationScope scope(LocalDate today) {
        Violations violations = new Violations();
        Reading.text(violations, "/kind", kind, KIND_LENGTH);
        Optional<DateRange> days = Reading.value(violations, "/until", () -> new DateRange(since, until));
        int most = documents.orElse(USUAL_DOCUMENTS);
        violations.check(
                most >= 1 && most <= SimulationScope.MAX_DOCUMENTS,
                "/documents",
                "value.refused",
                "A simulation looks at 1 to " + SimulationScope.MAX_DOCUMENTS + " documents.");
        violations.throwIfAny();
        return new SimulationScope(kind, days.orElseThrow(), from.orElse(today), most);
    }
}
