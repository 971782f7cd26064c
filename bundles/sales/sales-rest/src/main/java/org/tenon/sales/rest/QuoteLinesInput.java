package org.tenon.sales.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.LineChoice;

/** The lines of a quote that begins with an opportunity. */
record QuoteLinesInput(@Nullable List<@Nullable LineInput> lines) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    List<PriceRequestLine> requested() {
        Violations violations = new Violations();
        LineInput.check(violations, lines);
        violations.throwIfAny();
        return lines.stream().map(LineInput::line).toList();
    }

    Map<String, LineChoice> choices() {
        return LineInput.choices(List.copyOf(lines));
    }
}
