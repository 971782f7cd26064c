package org.tenon.sales.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.LeadDetails;

/** What a lead must be like to be kept. */
final class LeadChecks {

    private LeadChecks() {}

    /**
     * The stage that the lead is in, in its plain form.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong with the details
     */
    static String stage(LeadDetails details, List<String> stages) {
        Violations violations = new Violations();
        text(violations, details.company(), "/company");
        text(violations, details.email(), "/email");
        text(violations, details.phone(), "/phone");
        text(violations, details.country(), "/country");
        text(violations, details.region(), "/region");
        text(violations, details.source(), "/source");
        text(violations, details.team(), "/team");
        text(violations, details.owner(), "/owner");
        violations.check(
                details.note()
                        .map(text -> text.length() <= LeadDetails.MAX_NOTE)
                        .orElse(true),
                "/note",
                "text.length",
                "A note has at most " + LeadDetails.MAX_NOTE + " characters.");
        String stage = details.stage()
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .orElse(stages.get(0));
        violations.check(
                stages.contains(stage),
                "/stage",
                "lead.unknown-stage",
                "A lead is in one of the stages " + String.join(", ", stages) + ".");
        violations.throwIfAny();
        return stage;
    }

    private static void text(Violations violations, Optional<String> text, String pointer) {
        violations.check(
                text.map(given -> !given.isBlank() && given.length() <= LeadDetails.MAX_TEXT)
                        .orElse(true),
                pointer,
                "text.length",
                "This has 1 to " + LeadDetails.MAX_TEXT + " characters.");
    }
}
