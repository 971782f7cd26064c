package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * For whom a line is bought.
 *
 * @param document {@code "order/<id>"}
 * @param line the line's key in it
 * @param quantity how much of the line is: what is more, since whole packs are bought, is for the stock
 */
public record OrderedFor(String document, String line, BigDecimal quantity) {

    public OrderedFor {
        requireNonNull(document, "document");
        requireNonNull(line, "line");
        requireNonNull(quantity, "quantity");
    }
}
