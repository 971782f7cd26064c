package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenon.switchboard.Trust;

/**
 * What the configuration allows to providers, from {@code <capability>.isolate.<provider>.<setting>},
 * {@code <capability>.isolate.<setting>} and {@code isolate.<setting>}, the closest first.
 *
 * @param values by key
 */
record IsolationSettings(Map<String, String> values) {

    static final IsolationSettings NONE = new IsolationSettings(Map.of());

    private static final Pattern KEY = Pattern.compile("(?:[a-z][a-z0-9-]*\\.)?isolate\\.(?:[A-Za-z0-9_-]+\\.)?"
            + "(trust|timeout\\.millis|calls|failures|window|rest\\.seconds)");

    IsolationSettings {
        values = Map.copyOf(values);
    }

    static boolean isOne(String key) {
        return KEY.matcher(key).matches();
    }

    /** @throws IllegalArgumentException when a value makes no sense; the message names the key */
    static IsolationSettings read(Map<String, String> properties) {
        Map<String, String> values = new HashMap<>();
        properties.forEach((key, value) -> {
            Matcher setting = KEY.matcher(key);
            if (!setting.matches() || value.isBlank()) {
                return;
            }
            values.put(key, value.trim());
            try {
                if (setting.group(1).equals("trust")) {
                    trust(value);
                } else if (Long.parseLong(value.trim()) < 1) {
                    throw new IllegalArgumentException("it is 1 or more");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(key + " cannot be '" + value + "': " + e.getMessage(), e);
            }
        });
        return new IsolationSettings(values);
    }

    /** @param declared what the provider says of itself */
    Trust trust(String capability, String provider, Trust declared) {
        return find(capability, provider, "trust").map(IsolationSettings::trust).orElse(declared);
    }

    Limits limits(String capability, String provider) {
        Limits standard = Limits.STANDARD;
        int failures = number(capability, provider, "failures", standard.failures());
        return new Limits(
                Duration.ofMillis(number(capability, provider, "timeout.millis", (int)
                        standard.time().toMillis())),
                number(capability, provider, "calls", standard.calls()),
                failures,
                Math.max(failures, number(capability, provider, "window", standard.window())),
                Duration.ofSeconds(number(capability, provider, "rest.seconds", (int)
                        standard.rest().toSeconds())));
    }

    /** @throws IllegalArgumentException when there is no such trust */
    static Trust trust(String text) {
        return Trust.valueOf(text.trim().toUpperCase(Locale.ROOT));
    }

    private int number(String capability, String provider, String setting, int standard) {
        return find(capability, provider, setting).map(Integer::parseInt).orElse(standard);
    }

    private Optional<String> find(String capability, String provider, String setting) {
        return Optional.ofNullable(values.get(capability + ".isolate." + provider + "." + setting))
                .or(() -> Optional.ofNullable(values.get(capability + ".isolate." + setting)))
                .or(() -> Optional.ofNullable(values.get("isolate." + setting)));
    }
}
