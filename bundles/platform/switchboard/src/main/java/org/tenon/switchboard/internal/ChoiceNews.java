package org.tenon.switchboard.internal;

import java.util.Set;
import org.tenon.kernel.event.EventWatcher;
import org.tenon.kernel.event.RecordedEvent;

/** Hears that some node has chosen. */
final class ChoiceNews implements EventWatcher {

    private final RoutingSwitchboard switchboard;

    ChoiceNews(RoutingSwitchboard switchboard) {
        this.switchboard = switchboard;
    }

    /** All that {@link Choices#decide} records. */
    @Override
    public Set<String> types() {
        return Set.of("capability.routed", "capability.canary-ended", "capability.recorded");
    }

    @Override
    public void saw(RecordedEvent event) {
        switchboard.readChoices();
    }

    @Override
    public void missed() {
        switchboard.readChoices();
    }
}
