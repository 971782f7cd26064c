package org.tenon.switchboard.internal;

import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.cm.ConfigurationException;
import org.osgi.service.cm.ManagedService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the configuration, at the start and whenever it changes. One that makes no sense changes nothing. */
final class Configuration implements ManagedService {

    private static final Logger LOG = LoggerFactory.getLogger(Configuration.class);

    private final RoutingSwitchboard switchboard;
    private volatile boolean known;

    Configuration(RoutingSwitchboard switchboard) {
        this.switchboard = switchboard;
    }

    /** Whether the configuration service has spoken, if only to say that nothing is configured. */
    boolean known() {
        return known;
    }

    @Override
    public void updated(@Nullable Dictionary<String, ?> properties) throws ConfigurationException {
        Map<String, String> strings = new HashMap<>();
        if (properties != null) {
            Collections.list(properties.keys()).forEach(key -> strings.put(key, String.valueOf(properties.get(key))));
        }
        List<String> unknown = SettingsReader.unknown(strings.keySet());
        if (!unknown.isEmpty()) {
            LOG.warn("{} knows no {}", SettingsReader.PID, unknown);
        }
        try {
            switchboard.configure(SettingsReader.read(strings));
            known = true;
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(SettingsReader.PID, e.getMessage(), e);
        }
    }
}
