package org.tenon.inventory.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenon.inventory.Stage;
import org.tenon.inventory.WarehouseStages;
import org.tenon.kernel.problem.Violations;

/** Collects what is wrong with the stages of a warehouse. */
final class StageCheck {

    private static final int MAX_STAGES = 10;
    private static final int MAX_DAYS = 365;

    private final Violations violations = new Violations();
    private final Set<String> locations = new HashSet<>();

    private StageCheck() {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with pointers */
    static void check(WarehouseStages stages) {
        StageCheck check = new StageCheck();
        check.stages(stages.in(), "/in");
        check.stages(stages.out(), "/out");
        check.violations.throwIfAny();
    }

    private void stages(List<Stage> stages, String pointer) {
        violations.check(
                stages.size() <= MAX_STAGES,
                pointer,
                "inventory.stages",
                "There are at most " + MAX_STAGES + " stages.");
        for (int i = 0; i < stages.size(); i++) {
            stage(stages.get(i), pointer + '/' + i);
        }
    }

    private void stage(Stage stage, String pointer) {
        String location = stage.location();
        if (violations.check(
                !location.isBlank() && location.length() <= LedgerStock.MAX_LOT && location.indexOf('\0') < 0,
                pointer + "/location",
                "length",
                "Give 1 to " + LedgerStock.MAX_LOT + " characters, none of them NUL.")) {
            violations.check(
                    locations.add(location),
                    pointer + "/location",
                    "duplicate",
                    "The stage " + location + " is there twice.");
        }
        violations.check(
                stage.days() >= 0 && stage.days() <= MAX_DAYS,
                pointer + "/days",
                "inventory.stage-days",
                "A stage takes 0 to " + MAX_DAYS + " days.");
    }
}
