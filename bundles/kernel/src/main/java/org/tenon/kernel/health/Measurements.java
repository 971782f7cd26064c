package org.tenon.kernel.health;

import java.time.Duration;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Takes the time that things took, for the metrics. The platform registers one as a service; it may be away. */
@ProviderType
public interface Measurements {

    /**
     * Adds one to a histogram of times. Cheap, and safe to call from any thread.
     *
     * @param name lower case with dots, for example {@code "http.server.requests"}; always with the same label names
     * @param labels few values each: never an id, a name or anything else that callers choose
     */
    void took(String name, Map<String, String> labels, Duration time);
}
