package org.tenon.inventory.rest;

import java.util.List;
import org.tenon.inventory.CostEntry;

/** What moves are worth. */
record CostEntriesBody(List<CostEntryBody> items) {

    static CostEntriesBody of(List<CostEntry> entries) {
        return new CostEntriesBody(entries.stream().map(CostEntryBody::of).toList());
    }
}
