package org.tenon.kernel.privacy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What is kept of a person in one kind of record.
 *
 * @param kind as {@code "messages"}
 * @param records each by the names of its facts; a fact that is not there is left out. Money, dates and the like as texts, as in the API
 */
public record PersonalRecords(String kind, List<Map<String, String>> records, List<PersonalFile> files) {

    public PersonalRecords {
        requireNonNull(kind, "kind");
        records = records.stream().map(Map::copyOf).toList();
        files = List.copyOf(files);
    }

    public PersonalRecords(String kind, List<Map<String, String>> records) {
        this(kind, records, List.of());
    }
}
