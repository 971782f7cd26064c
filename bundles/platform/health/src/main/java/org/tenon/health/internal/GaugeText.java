package org.tenon.health.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenon.kernel.health.GaugeSource.Gauge;

/** Gauges in the text format of Prometheus. */
final class GaugeText {

    private GaugeText() {}

    static String of(Collection<Gauge> gauges) {
        Map<String, List<Gauge>> byName = new TreeMap<>();
        gauges.forEach(gauge -> byName.computeIfAbsent(name(gauge.name()), first -> new ArrayList<>())
                .add(gauge));
        StringBuilder text = new StringBuilder();
        byName.forEach((name, same) -> {
            String help = same.get(0).help().replace("\\", "\\\\").replace("\n", "\\n");
            text.append("# HELP ").append(name).append(' ').append(help).append('\n');
            text.append("# TYPE ").append(name).append(" gauge\n");
            same.forEach(gauge -> text.append(name)
                    .append(labels(gauge))
                    .append(' ')
                    .append(gauge.value())
                    .append('\n'));
        });
        return text.toString();
    }

    private static String labels(Gauge gauge) {
        return gauge.labels().isEmpty()
                ? ""
                : new TreeMap<>(gauge.labels())
                        .entrySet().stream()
                                .map(label -> name(label.getKey()) + "=\"" + escaped(label.getValue()) + "\"")
                                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String name(String dotted) {
        return dotted.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
