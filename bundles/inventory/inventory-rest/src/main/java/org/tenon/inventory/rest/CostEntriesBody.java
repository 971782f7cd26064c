package org.tenon.inventory.rest;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tenon.inventory.CostEntry;

/** What moves are worth. */
record CostEntriesBody(List<CostEntryBody> items) {

    static CostEntriesBody of(List<CostEntry> entries, Documents documents) {
        UnaryOperator<String> named =
                documents.among(entries.stream().map(CostEntry::document).toList());
        return new CostEntriesBody(entries.stream()
                .map(entry -> CostEntryBody.of(entry, named.apply(entry.document())))
                .toList());
    }
}
