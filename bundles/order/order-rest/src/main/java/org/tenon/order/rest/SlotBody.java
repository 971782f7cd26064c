package org.tenon.order.rest;

import java.time.Instant;
import org.tenon.order.installation.EngineerId;
import org.tenon.order.installation.Slot;

/** An engineer's free time, as an answer gives it. */
record SlotBody(EngineerId engineer, String name, String zone, Instant start, Instant end) {

    static SlotBody of(Slot slot) {
        return new SlotBody(slot.engineer(), slot.name(), slot.zone().getId(), slot.start(), slot.end());
    }
}
