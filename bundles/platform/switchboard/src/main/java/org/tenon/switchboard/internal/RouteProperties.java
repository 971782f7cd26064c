package org.tenon.switchboard.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.Shadow;

/**
 * Routes as properties, in the configuration and in the file of live choices: {@code pricing.provider=acme},
 * {@code pricing.shadow=other 0.1}, {@code pricing.channel.web=acme}, {@code pricing.channel.web.shadow=other 0.1}.
 */
final class RouteProperties {

    private static final Pattern KEY =
            Pattern.compile("([a-z][a-z0-9-]*)\\.(?:(provider|shadow|version)|channel\\.([a-z0-9-]+)(\\.shadow)?)");
    private static final String PROVIDER = ".provider";
    private static final String SHADOW = ".shadow";
    private static final String CHANNEL = ".channel.";
    private static final String VERSION = ".version";

    private RouteProperties() {}

    static boolean isRoute(String key) {
        return KEY.matcher(key).matches();
    }

    /**
     * Reads the routes; other keys are passed over.
     *
     * @throws IllegalArgumentException when a value makes no sense
     */
    static Map<String, RouteTable> read(Map<String, String> properties) {
        Map<String, RouteTable> tables = new HashMap<>();
        properties.forEach((key, value) -> {
            Matcher parts = KEY.matcher(key);
            if (!parts.matches() || value.isBlank()) {
                return;
            }
            String capability = parts.group(1);
            RouteTable table = tables.getOrDefault(capability, RouteTable.EMPTY);
            String channel = parts.group(3);
            if (channel != null && parts.group(4) == null) {
                Map<String, Route> channels = new HashMap<>(table.channels());
                channels.put(channel, route(value, properties.get(key + SHADOW)));
                tables.put(capability, new RouteTable(table.standard(), channels, table.version()));
            } else if (PROVIDER.substring(1).equals(parts.group(2))) {
                Route route = route(value, properties.get(capability + SHADOW));
                tables.put(capability, new RouteTable(Optional.of(route), table.channels(), table.version()));
            } else if (VERSION.substring(1).equals(parts.group(2))) {
                tables.put(
                        capability, new RouteTable(table.standard(), table.channels(), Long.parseLong(value.trim())));
            }
        });
        return tables;
    }

    static Map<String, String> write(Map<String, RouteTable> tables) {
        Map<String, String> properties = new TreeMap<>();
        tables.forEach((capability, table) -> {
            properties.put(capability + VERSION, Long.toString(table.version()));
            table.standard().ifPresent(route -> {
                properties.put(capability + PROVIDER, route.provider());
                route.shadow().ifPresent(shadow -> properties.put(capability + SHADOW, text(shadow)));
            });
            table.channels().forEach((channel, route) -> {
                String key = capability + CHANNEL + channel;
                properties.put(key, route.provider());
                route.shadow().ifPresent(shadow -> properties.put(key + SHADOW, text(shadow)));
            });
        });
        return properties;
    }

    private static Route route(String provider, @Nullable String shadow) {
        return new Route(
                provider.trim(),
                Optional.ofNullable(shadow).filter(text -> !text.isBlank()).map(RouteProperties::shadow));
    }

    private static Shadow shadow(String text) {
        String[] parts = text.trim().split("\\s+", 2);
        return new Shadow(parts[0], parts.length == 1 ? 1 : Double.parseDouble(parts[1]));
    }

    private static String text(Shadow shadow) {
        return shadow.provider() + " " + shadow.share();
    }
}
