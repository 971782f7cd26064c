package org.tenon.inventory.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.CostSplit;
import org.tenon.inventory.LandedCost;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;

/** What goods cost on top of their price, as a request gives it. Without a split it is by value. */
record LandedCostInput(
        @Nullable String document, @Nullable Money amount, Optional<CostSplit> split, Optional<String> note) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    LandedCost cost() {
        Violations violations = new Violations();
        violations.check(document != null, "/document", "required", "Name the receipt: receipt/<id>.");
        violations.check(amount != null, "/amount", "required", "Say how much.");
        violations.throwIfAny();
        return new LandedCost(document, amount, split.orElse(CostSplit.BY_VALUE), note);
    }
}
