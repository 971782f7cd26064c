package org.tenon.switchboard.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteBook;
import org.tenon.switchboard.Shadow;

/**
 * Routes as properties, in the configuration and in the book of live choices. Short: {@code pricing.provider=acme},
 * {@code pricing.shadow=other 0.1}, {@code pricing.canary=other 0.05}, and the same for a channel or a kind of document:
 * {@code pricing.channel.web=acme}, {@code pricing.kind.quote=acme}, {@code pricing.channel.web.shadow=other 0.1}. Long, for
 * everything else: {@code pricing.rule.<any name>.<provider, channel, kind, from, until, shadow, canary>}. Only in the book:
 * {@code inventory.heir.standard=acme}, who has the data of a provider since it was moved.
 */
final class RouteProperties {

    private static final String NAME = "([a-z][a-z0-9-]*)\\.";
    private static final Pattern SHORT = Pattern.compile(NAME + "(?:provider|(channel|kind)\\.([a-z0-9-]+))");
    private static final Pattern CANDIDATE =
            Pattern.compile(NAME + "(?:(?:channel|kind)\\.[a-z0-9-]+\\.)?(?:shadow|canary)");
    private static final Pattern LONG =
            Pattern.compile("(" + NAME + "rule\\.[A-Za-z0-9_-]+)\\.(provider|channel|kind|from|until|shadow|canary)");
    private static final Pattern HEIR = Pattern.compile(NAME + "heir\\.([^@\\s]{1,64})");
    private static final Pattern NUMBER = Pattern.compile(NAME + "(version|record)");
    private static final String PROVIDER = ".provider";
    private static final String SHADOW = ".shadow";
    private static final String CANARY = ".canary";

    private RouteProperties() {}

    static boolean isRoute(String key) {
        return SHORT.matcher(key).matches()
                || CANDIDATE.matcher(key).matches()
                || LONG.matcher(key).matches()
                || NUMBER.matcher(key).matches();
    }

    /**
     * Reads the routes; other keys are passed over.
     *
     * @param configured whether they come from the configuration
     * @throws IllegalArgumentException when a value makes no sense; the message names the key
     */
    static Map<String, RouteTable> read(Map<String, String> properties, boolean configured) {
        Map<String, List<Rule>> rules = new TreeMap<>();
        Map<String, Integer> recordings = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        Map<String, Map<String, String>> heirs = new HashMap<>();
        properties.forEach((key, value) -> {
            if (value.isBlank()) {
                return;
            }
            Matcher brief = SHORT.matcher(key);
            Matcher full = LONG.matcher(key);
            Matcher number = NUMBER.matcher(key);
            Matcher heir = HEIR.matcher(key);
            if (brief.matches()) {
                String prefix = brief.group(2) == null ? brief.group(1) : key;
                RouteKey calls = brief.group(2) == null
                        ? RouteKey.DEFAULT
                        : brief.group(2).equals("channel")
                                ? new RouteKey(brief.group(3), null)
                                : new RouteKey(null, brief.group(3));
                Route route = route(key, value, prefix, properties);
                rules.computeIfAbsent(brief.group(1), fresh -> new ArrayList<>())
                        .add(new Rule(calls, Optional.empty(), Optional.empty(), route, configured));
            } else if (full.matches() && full.group(3).equals("provider")) {
                rules.computeIfAbsent(full.group(2), fresh -> new ArrayList<>())
                        .add(rule(key, value, full.group(1), properties, configured));
            } else if (number.matches() && number.group(2).equals("version")) {
                versions.put(number.group(1), number(key, value));
            } else if (number.matches()) {
                recordings.put(number.group(1), Math.toIntExact(number(key, value)));
            } else if (!configured && heir.matches()) {
                heirs.computeIfAbsent(heir.group(1), fresh -> new HashMap<>()).put(heir.group(2), value.trim());
            }
        });
        Map<String, RouteTable> tables = new HashMap<>();
        versions.keySet().forEach(capability -> tables.put(capability, RouteTable.EMPTY));
        rules.keySet().forEach(capability -> tables.put(capability, RouteTable.EMPTY));
        recordings.keySet().forEach(capability -> tables.put(capability, RouteTable.EMPTY));
        tables.replaceAll((capability, none) -> new RouteTable(
                rules.getOrDefault(capability, List.of()),
                heirs.getOrDefault(capability, Map.of()),
                Optional.ofNullable(recordings.get(capability)),
                versions.getOrDefault(capability, 0L)));
        return tables;
    }

    /**
     * Reads what {@link #entry} wrote.
     *
     * @throws IllegalArgumentException when it makes no sense; the message names the key
     */
    static RouteTable table(RouteBook.Entry entry) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(entry.choices()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> strings = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> strings.put(key, properties.getProperty(key)));
        return read(strings, false)
                .getOrDefault(entry.capability(), RouteTable.EMPTY)
                .numbered(entry.version());
    }

    static RouteBook.Entry entry(String capability, RouteTable table) {
        StringWriter text = new StringWriter();
        try {
            write(capability, table).store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Sorted, and without the comment that says when it was written: equal choices are equal texts.
        String choices = text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n"));
        return new RouteBook.Entry(capability, table.version(), choices);
    }

    private static Properties write(String capability, RouteTable table) {
        Properties properties = new Properties();
        table.recording().ifPresent(calls -> properties.setProperty(capability + ".record", calls.toString()));
        table.heirs().forEach((provider, heir) -> properties.setProperty(capability + ".heir." + provider, heir));
        int index = 1;
        for (Rule rule : table.rules()) {
            String prefix = capability + ".rule." + index++;
            properties.setProperty(prefix + PROVIDER, rule.route().provider());
            put(properties, prefix + ".channel", rule.key().channel());
            put(properties, prefix + ".kind", rule.key().kind());
            rule.from().ifPresent(moment -> properties.setProperty(prefix + ".from", moment.toString()));
            rule.until().ifPresent(moment -> properties.setProperty(prefix + ".until", moment.toString()));
            rule.route().shadow().ifPresent(shadow -> properties.setProperty(prefix + SHADOW, text(shadow)));
            rule.route().canary().ifPresent(canary -> properties.setProperty(prefix + CANARY, text(canary)));
        }
        return properties;
    }

    private static void put(Properties properties, String key, @Nullable String value) {
        if (value != null) {
            properties.setProperty(key, value);
        }
    }

    private static Rule rule(
            String key, String provider, String prefix, Map<String, String> properties, boolean configured) {
        return new Rule(
                RouteKey.of(text(properties, prefix + ".channel"), text(properties, prefix + ".kind")),
                moment(properties, prefix + ".from"),
                moment(properties, prefix + ".until"),
                route(key, provider, prefix, properties),
                configured);
    }

    private static Route route(String key, String provider, String prefix, Map<String, String> properties) {
        try {
            return new Route(
                    provider.trim(),
                    text(properties, prefix + SHADOW).map(RouteProperties::shadow),
                    text(properties, prefix + CANARY).map(RouteProperties::canary));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a candidate of " + key + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> text(Map<String, String> properties, String key) {
        return Optional.ofNullable(properties.get(key)).map(String::trim).filter(text -> !text.isEmpty());
    }

    private static Optional<Instant> moment(Map<String, String> properties, String key) {
        return text(properties, key).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        key + " is a moment like 2027-01-01T00:00:00Z, not '" + text + "'", e);
            }
        });
    }

    private static long number(String key, String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is a whole number, not '" + text + "'", e);
        }
    }

    private static Shadow shadow(String text) {
        String[] parts = text.split("\\s+", -1);
        return new Shadow(parts[0], parts.length == 1 ? 1 : Double.parseDouble(parts[1]));
    }

    /** {@code provider share}, and optionally all four limits. */
    private static Canary canary(String text) {
        String[] parts = text.split("\\s+", -1);
        if (parts.length != 2 && parts.length != 6) {
            throw new IllegalArgumentException("a canary is 'provider share [calls errors differences slowdown]'");
        }
        Canary.Limits limits = parts.length == 2
                ? Canary.Limits.STANDARD
                : new Canary.Limits(
                        Integer.parseInt(parts[2]),
                        Double.parseDouble(parts[3]),
                        Double.parseDouble(parts[4]),
                        Double.parseDouble(parts[5]));
        return new Canary(parts[0], Double.parseDouble(parts[1]), limits);
    }

    private static String text(Shadow shadow) {
        return shadow.provider() + " " + shadow.share();
    }

    private static String text(Canary canary) {
        Canary.Limits limits = canary.limits();
        return String.join(
                " ",
                canary.provider(),
                Double.toString(canary.share()),
                Integer.toString(limits.calls()),
                Double.toString(limits.errors()),
                Double.toString(limits.differences()),
                Double.toString(limits.slowdown()));
    }
}
