package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StageWork;

/** Goods that wait to be moved on, as an answer gives them. */
record StageWorkBody(
        ProductId product,
        Optional<String> lot,
        Optional<String> from,
        Optional<String> to,
        BigDecimal quantity,
        StageWork.Direction direction,
        Optional<String> document,
        Optional<String> line) {

    /** @param document what its reader is told of for whom they are */
    static StageWorkBody of(StageWork work, Optional<String> document) {
        return new StageWorkBody(
                work.product(),
                work.lot(),
                work.from(),
                work.to(),
                work.quantity(),
                work.direction(),
                document,
                work.line());
    }
}
