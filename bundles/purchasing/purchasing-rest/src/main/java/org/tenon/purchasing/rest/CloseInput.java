package org.tenon.purchasing.rest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.InvalidRequestException;

/** Of which lines nothing more is expected; left out: of all. */
record CloseInput(Optional<List<@Nullable Integer>> lines) {

    /** @throws InvalidRequestException for no lines, since that would close all of them, and for one that is null */
    Set<Integer> numbers() {
        if (lines.isEmpty()) {
            return Set.of();
        }
        if (lines.get().isEmpty() || lines.get().stream().anyMatch(Objects::isNull)) {
            throw new InvalidRequestException("/lines", "required", "Give at least one line, or leave lines out.");
        }
        return lines.get().stream().collect(Collectors.toSet());
    }
}
