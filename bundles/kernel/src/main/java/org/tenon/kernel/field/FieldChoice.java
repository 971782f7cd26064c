package org.tenon.kernel.field;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * One of the values of a field that is chosen from a list.
 *
 * @param code what is kept, 1 to 40 letters, digits, hyphens and underscores
 * @param labels what people read, by language: {@code {"en": "Gold", "zh": "金牌"}}
 * @param offered whether it can be chosen; records that have it keep it in any case
 */
public record FieldChoice(String code, Map<String, String> labels, boolean offered) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    public FieldChoice {
        requireNonNull(code, "code");
        labels = Map.copyOf(labels);
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
