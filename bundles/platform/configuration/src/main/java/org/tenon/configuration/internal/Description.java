package org.tenon.configuration.internal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What can be set of a part of the system.
 *
 * @param bundle the symbolic name of the bundle that it belongs to
 */
record Description(String pid, String title, String description, String bundle, List<Setting> settings) {

    Description {
        requireNonNull(pid, "pid");
        settings = List.copyOf(settings);
    }

    Optional<Setting> setting(String key) {
        return settings.stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
