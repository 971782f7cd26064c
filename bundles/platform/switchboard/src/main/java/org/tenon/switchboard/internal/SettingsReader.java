package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the configuration {@value #PID}. */
final class SettingsReader {

    static final String PID = "org.tenon.switchboard";

    private static final String FALLBACK = ".fallback";
    private static final String IGNORE = ".compare.ignore";
    private static final String TOLERANCE = ".compare.tolerance";
    private static final String PARTS = ".contracts";
    private static final List<String> SUFFIXES = List.of(FALLBACK, IGNORE, TOLERANCE, PARTS);
    private static final Set<String> OWN = Set.of(
            "mandatory", "park.seconds", "park.update.seconds", "park.limit", "drain.seconds", "patience.seconds");
    /** What the configuration service adds to every configuration. */
    private static final List<String> FOREIGN = List.of("service.", "felix.", "org.apache.", ".");

    private SettingsReader() {}

    /** @throws IllegalArgumentException when a value makes no sense; the message names the key */
    static Settings read(Map<String, String> properties) {
        Settings standard = Settings.STANDARD;
        Set<String> pinned = new HashSet<>();
        Map<String, Set<String>> parts = new HashMap<>();
        properties.forEach((key, value) -> {
            if (key.endsWith(PARTS)) {
                parts.put(key.substring(0, key.length() - PARTS.length()), names(value));
            }
            if (key.endsWith(FALLBACK) && value.trim().equals("false")) {
                pinned.add(key.substring(0, key.length() - FALLBACK.length()));
            }
        });
        return new Settings(
                seconds(properties, "park.seconds", standard.park()),
                seconds(properties, "park.update.seconds", standard.update()),
                seconds(properties, "drain.seconds", standard.drain()),
                seconds(properties, "patience.seconds", standard.patience()),
                Math.toIntExact(number(properties, "park.limit", standard.parkLimit())),
                names(properties.getOrDefault("mandatory", "")),
                pinned,
                RouteProperties.read(properties, true),
                IsolationSettings.read(properties),
                comparisons(properties),
                parts);
    }

    private static Map<String, Comparison> comparisons(Map<String, String> properties) {
        Map<String, Comparison> comparisons = new HashMap<>();
        properties.keySet().forEach(key -> {
            if (key.endsWith(IGNORE) || key.endsWith(TOLERANCE)) {
                String capability = key.substring(0, key.indexOf('.'));
                try {
                    comparisons.put(
                            capability,
                            Comparison.of(
                                    properties.getOrDefault(capability + IGNORE, ""),
                                    properties.getOrDefault(capability + TOLERANCE, "")));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(capability + TOLERANCE + ": " + e.getMessage(), e);
                }
            }
        });
        return comparisons;
    }

    /** Keys that mean nothing to anybody: misspelt, most likely. */
    static List<String> unknown(Set<String> keys) {
        return keys.stream()
                .filter(key -> !OWN.contains(key) && SUFFIXES.stream().noneMatch(key::endsWith))
                .filter(key -> !RouteProperties.isRoute(key) && !IsolationSettings.isOne(key))
                .filter(key -> FOREIGN.stream().noneMatch(key::startsWith))
                .sorted()
                .toList();
    }

    private static Duration seconds(Map<String, String> properties, String key, Duration standard) {
        return Duration.ofSeconds(number(properties, key, standard.toSeconds()));
    }

    private static long number(Map<String, String> properties, String key, long standard) {
        String text = properties.getOrDefault(key, "").trim();
        try {
            long value = text.isEmpty() ? standard : Long.parseLong(text);
            if (value < 0) {
                throw new IllegalArgumentException(key + " is 0 or more, not " + value);
            }
            return value;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is a whole number, not '" + text + "'", e);
        }
    }

    private static Set<String> names(String list) {
        Set<String> names = new HashSet<>(Arrays.asList(list.trim().split("[,\\s]+")));
        names.remove("");
        return names;
    }
}
