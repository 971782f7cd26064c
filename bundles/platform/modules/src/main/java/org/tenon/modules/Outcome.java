package org.tenon.modules;

import java.util.List;

/**
 * What a change did.
 *
 * @param preview what was foretold
 * @param effects what was observed
 * @param data the tables that the removed module leaves behind or left behind, as they were found
 * @param millis how long it took
 */
public record Outcome(Preview preview, Effects effects, List<TableState> data, long millis) {

    /**
     * A table with its content.
     *
     * @param checksum of all rows, independent of their order
     */
    public record TableState(String table, long rows, String checksum) {}

    public Outcome {
        data = List.copyOf(data);
    }
}
