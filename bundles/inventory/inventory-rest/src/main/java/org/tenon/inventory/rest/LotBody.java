package org.tenon.inventory.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Lot;

/** A lot as an answer gives it. */
record LotBody(
        ProductId product,
        String lot,
        Optional<LocalDate> expires,
        Optional<String> owner,
        boolean serial,
        Instant since) {

    static LotBody of(Lot lot) {
        return new LotBody(
                lot.product(),
                lot.number(),
                lot.facts().expires(),
                lot.facts().owner(),
                lot.facts().serial(),
                lot.since());
    }
}
