package org.tenon.migration.internal;

import java.time.Duration;
import java.util.Optional;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.Switchboard;

/** The calls as the switchboard routes them. */
final class SwitchboardCalls implements Calls {

    /** How long callers may wait for those inside to end: well below the time that the switchboard lets them. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Switchboard switchboard;
    private final LiveNodes nodes;
    private final String capability;

    SwitchboardCalls(Switchboard switchboard, LiveNodes nodes, String capability) {
        this.switchboard = switchboard;
        this.nodes = nodes;
        this.capability = capability;
    }

    @Override
    public Optional<String> provider() {
        return switchboard.capability(capability).provider();
    }

    @Override
    public void requireFit(String provider) {
        switchboard.check(capability, RouteRequest.to(provider));
    }

    @Override
    public void requireHere() {
        nodes.requireAlone();
    }

    @Override
    public boolean held(Runnable work) {
        return switchboard.hold(capability, PATIENCE, work);
    }

    @Override
    public void handOver(String source, String target) {
        switchboard.handOver(capability, source, target);
    }
}
