package org.tenon.inventory.internal;

import org.tenon.inventory.StockLevel;
import org.tenon.kernel.problem.InvalidRequestException;

/** The place in the list of levels that a page ended at. */
record LevelCursor(String product, String warehouse) {

    /** Stands in no warehouse's code; a product's id may hold it. */
    private static final char SEPARATOR = '~';

    static LevelCursor of(StockLevel level) {
        return new LevelCursor(level.product().value(), level.warehouse().value());
    }

    static LevelCursor read(String text) {
        int separator = text.lastIndexOf(SEPARATOR);
        if (separator < 0) {
            throw new InvalidRequestException("", "after", "after takes the next of the page before.");
        }
        return new LevelCursor(text.substring(0, separator), text.substring(separator + 1));
    }

    String text() {
        return product + SEPARATOR + warehouse;
    }
}
