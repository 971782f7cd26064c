package org.tenon.kernel.health;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** A service that has numbers for the metrics, which anybody who reaches the port may read: no business data. */
@ConsumerType
public interface GaugeSource {

    /** The numbers now. Called for each scrape; must be fast. */
    List<Gauge> gauges();

    /**
     * A number at a time.
     *
     * @param name lower case with dots, for example {@code "tenon.capability.calls"}
     * @param help one line that says what is counted, and in which unit
     * @param labels the same label names for every gauge of that name
     */
    record Gauge(String name, String help, Map<String, String> labels, double value) {

        public Gauge {
            requireNonNull(name, "name");
            requireNonNull(help, "help");
            labels = Map.copyOf(labels);
        }
    }
}
