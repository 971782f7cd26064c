package org.tenon.inventory.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.Stage;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseStages;
import org.tenon.kernel.problem.Violations;

/** In which steps goods come into a warehouse and leave it, as requests and answers give it. */
record StagesBody(@Nullable List<@Nullable Item> in, @Nullable List<@Nullable Item> out) {

    /**
     * @param available whether goods there are as those on the shelves; where nothing is said not on the way in, and on the way out
     * @param days until they go on; none where nothing is said
     */
    record Item(@Nullable String location, Optional<Boolean> available, Optional<Integer> days) {}

    static StagesBody of(WarehouseStages stages) {
        return new StagesBody(items(stages.in()), items(stages.out()));
    }

    private static List<@Nullable Item> items(List<Stage> stages) {
        return stages.stream()
                .<@Nullable Item>map(
                        stage -> new Item(stage.location(), Optional.of(stage.available()), Optional.of(stage.days())))
                .toList();
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    WarehouseStages stages(WarehouseId warehouse, long version) {
        Violations violations = new Violations();
        List<Stage> inward = read(violations, in, "/in", false);
        List<Stage> outward = read(violations, out, "/out", true);
        violations.throwIfAny();
        return new WarehouseStages(warehouse, inward, outward, version);
    }

    private static List<Stage> read(
            Violations violations, @Nullable List<@Nullable Item> items, String pointer, boolean available) {
        List<Stage> stages = new ArrayList<>();
        if (items == null) {
            violations.add(pointer, "required", "Say in which steps; none is an empty list.");
            return stages;
        }
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String location = item == null ? null : item.location();
            if (item == null || location == null) {
                violations.add(pointer + '/' + i + "/location", "required", "A stage has a location.");
            } else {
                stages.add(new Stage(
                        location,
                        item.available().orElse(available),
                        item.days().orElse(0)));
            }
        }
        return stages;
    }
}
