package org.tenon.events.internal;

import java.util.Set;
import java.util.function.Consumer;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;

/** A subscriber that does what the test wants. */
record Taking(String name, Set<String> types, Consumer<RecordedEvent> taker) implements EventSubscriber {

    @Override
    public void on(RecordedEvent event) {
        taker.accept(event);
    }
}
