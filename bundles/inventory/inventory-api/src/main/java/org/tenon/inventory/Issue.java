package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * Goods that leave for a document.
 *
 * @param key names this issue within the document: repeating a call with the same key changes nothing more
 * @param lines which of the document's reserved lines, and how much of each
 */
public record Issue(String document, String key, List<Line> lines) {

    /** @param quantity more than zero and at most what is reserved */
    public record Line(String line, BigDecimal quantity) {

        public Line {
            requireNonNull(line, "line");
            requireNonNull(quantity, "quantity");
        }
    }

    public Issue {
        requireNonNull(document, "document");
        requireNonNull(key, "key");
        lines = List.copyOf(lines);
    }
}
