package org.tenon.configuration.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A configuration as an answer shows it.
 *
 * @param values what counts now, by key; a setting without one is at its default. Never a secret
 * @param set the keys that are set here, and not by the file or the default
 * @param secrets the keys of secrets that have a value
 */
record ConfigurationBody(
        String pid,
        String title,
        String description,
        String bundle,
        List<Field> fields,
        SortedMap<String, List<String>> values,
        Set<String> set,
        Set<String> secrets) {

    /** A setting, as a form draws it. */
    record Field(
            String key,
            String title,
            String description,
            Setting.Kind kind,
            boolean many,
            boolean required,
            List<String> defaults,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            List<Setting.Option> options) {

        static Field of(Setting setting) {
            return new Field(
                    setting.key(),
                    setting.title(),
                    setting.description(),
                    setting.kind(),
                    setting.many(),
                    setting.required(),
                    setting.secret() ? List.of() : setting.defaults(),
                    setting.min(),
                    setting.max(),
                    setting.options());
        }
    }

    static ConfigurationBody of(Description description, Kept kept, SortedMap<String, List<String>> inEffect) {
        SortedMap<String, List<String>> shown = new TreeMap<>(inEffect);
        Set<String> secrets = new TreeSet<>(kept.secrets().keySet());
        description.settings().stream().filter(Setting::secret).forEach(setting -> {
            List<String> value = shown.remove(setting.key());
            if (value != null && value.stream().anyMatch(each -> !each.isEmpty())) {
                secrets.add(setting.key());
            }
        });
        return new ConfigurationBody(
                description.pid(),
                description.title(),
                description.description(),
                description.bundle(),
                description.settings().stream().map(Field::of).toList(),
                shown,
                kept.keys(),
                secrets);
    }
}
