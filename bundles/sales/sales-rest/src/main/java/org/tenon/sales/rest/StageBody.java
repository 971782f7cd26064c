package org.tenon.sales.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.PipelineStage;

/** A stage as requests and answers have it; the probability is in percent. */
record StageBody(@Nullable String name, @Nullable Percent probability, Optional<Integer> rottenAfterDays) {

    static StageBody of(PipelineStage stage) {
        return new StageBody(stage.name(), stage.probability(), stage.rottenAfterDays());
    }

    void check(Violations violations, String pointer) {
        violations.check(name != null, pointer + "/name", "required", "A stage has a name.");
        violations.check(probability != null, pointer + "/probability", "required", "A stage has a probability.");
    }

    PipelineStage stage() {
        return new PipelineStage(name, probability, rottenAfterDays);
    }
}
