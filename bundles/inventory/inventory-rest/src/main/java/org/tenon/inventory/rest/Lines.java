package org.tenon.inventory.rest;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;

/** Lines as requests give them. */
final class Lines {

    private Lines() {}

    /** Checks that there are lines, and each of them with its pointer. */
    static <L> void check(Violations violations, @Nullable List<@Nullable L> lines, BiConsumer<L, String> check) {
        if (violations.check(lines != null && !lines.isEmpty(), "/lines", "required", "Give at least one line.")) {
            checkAll(violations, lines, check);
        }
    }

    /** The same for lines that may be missing altogether. */
    static <L> void checkAll(Violations violations, List<@Nullable L> lines, BiConsumer<L, String> check) {
        for (int i = 0; i < lines.size(); i++) {
            L line = lines.get(i);
            String pointer = "/lines/" + i;
            if (violations.check(line != null, pointer, "required", "A line is an object.")) {
                check.accept(line, pointer);
            }
        }
    }
}
