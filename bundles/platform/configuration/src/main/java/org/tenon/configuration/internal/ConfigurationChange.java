package org.tenon.configuration.internal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;

/**
 * What a request wants to set otherwise.
 *
 * @param values by key: a text, a number, true or false, a list of these, or null to go back to what the file or the default says. A key
 *     that is not named stays as it is
 */
record ConfigurationChange(@JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, @Nullable Object> values) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is wrong */
    Map<String, Optional<List<String>>> of(Description description) {
        Violations violations = new Violations();
        Map<String, Optional<List<String>>> changes = new LinkedHashMap<>();
        if (violations.check(values != null && !values.isEmpty(), "/values", "required", "Say what to set.")) {
            values.forEach((key, value) -> changes.put(key, checked(violations, description, key, value)));
        }
        violations.throwIfAny();
        return changes;
    }

    private static Optional<List<String>> checked(
            Violations violations, Description description, String key, @Nullable Object value) {
        String pointer = "/values/" + key.replace("~", "~0").replace("/", "~1");
        Optional<Setting> setting = description.setting(key);
        if (!violations.check(
                setting.isPresent(),
                pointer,
                "configuration.unknown",
                "'" + description.pid() + "' has no setting '" + key + "'. It has "
                        + String.join(
                                ", ",
                                description.settings().stream()
                                        .map(Setting::key)
                                        .toList()) + ".")) {
            return Optional.empty();
        }
        Optional<List<String>> texts = texts(value);
        if (violations.check(
                        texts.isPresent(),
                        pointer,
                        "configuration.kind",
                        "A value is a text, a number, true or false, a list of these, or null.")
                && value != null) {
            setting.get().check(violations, pointer, texts.get());
        }
        return value == null ? Optional.empty() : texts;
    }

    /** @return empty for what is no value */
    private static Optional<List<String>> texts(@Nullable Object value) {
        Collection<?> all = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        boolean plain = all.stream()
                .allMatch(each -> each instanceof String || each instanceof Number || each instanceof Boolean);
        return plain ? Optional.of(all.stream().map(ConfigurationChange::text).toList()) : Optional.empty();
    }

    private static String text(@Nullable Object plain) {
        return plain instanceof BigDecimal number ? number.toPlainString() : String.valueOf(plain);
    }
}
