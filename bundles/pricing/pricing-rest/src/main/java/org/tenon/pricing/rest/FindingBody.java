package org.tenon.pricing.rest;

import java.util.List;
import java.util.Optional;
import org.tenon.pricing.PriceFinding;
import org.tenon.pricing.PriceRuleId;
import org.tenon.rest.PageBody;

/** Something that is wrong or doubtful with a list, as an answer gives it. */
record FindingBody(
        PriceFinding.Code code, PriceFinding.Severity severity, List<PriceRuleId> rules, String message, String cure) {

    static PageBody<FindingBody> all(List<PriceFinding> findings) {
        return new PageBody<>(findings.stream().map(FindingBody::of).toList(), Optional.empty());
    }

    private static FindingBody of(PriceFinding found) {
        return new FindingBody(found.code(), found.code().severity(), found.rules(), found.message(), found.cure());
    }
}
