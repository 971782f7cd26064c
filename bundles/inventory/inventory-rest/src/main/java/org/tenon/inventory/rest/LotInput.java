package org.tenon.inventory.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.inventory.LotFacts;

/** What is known of a lot, as a request gives it. */
record LotInput(Optional<LocalDate> expires, Optional<String> owner, Optional<Boolean> serial) {

    static LotInput of(LotFacts facts) {
        return new LotInput(facts.expires(), facts.owner(), Optional.of(facts.serial()));
    }

    LotFacts facts() {
        return new LotFacts(expires, owner, serial.orElse(false));
    }
}
