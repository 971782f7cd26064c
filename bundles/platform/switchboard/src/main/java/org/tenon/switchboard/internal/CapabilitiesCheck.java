package org.tenon.switchboard.internal;

import java.util.List;
import org.tenon.kernel.health.HealthCheck;

/** Ready when every mandatory capability has a provider. */
final class CapabilitiesCheck implements HealthCheck {

    private final RoutingSwitchboard switchboard;
    private final Configuration configuration;

    CapabilitiesCheck(RoutingSwitchboard switchboard, Configuration configuration) {
        this.switchboard = switchboard;
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "capabilities";
    }

    @Override
    public Result check() {
        if (!configuration.known()) {
            return Result.notReady("the list of mandatory capabilities was not read yet");
        }
        List<String> missing = switchboard.unavailable();
        return missing.isEmpty()
                ? Result.ready("every mandatory capability has a provider")
                : Result.notReady("no provider for " + String.join(", ", missing));
    }
}
