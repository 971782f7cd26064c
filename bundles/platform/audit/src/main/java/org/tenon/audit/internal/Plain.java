package org.tenon.audit.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Id;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.field.FieldValue;

/** Values that are one word or a few, as text: what a field of a record shows before and after. */
final class Plain {

    private static final int LONGEST = 2_000;
    private static final int MOST = 50;

    private Plain() {}

    /** Null when the value is not a plain one, or an empty one. */
    static @Nullable String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        } else if (value instanceof Id id) {
            return id.value();
        } else if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        } else if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (value instanceof Money money) {
            return money.amountText() + " " + money.currency().getCurrencyCode();
        } else if (value instanceof Percent percent) {
            return percent.value().toPlainString();
        } else if (value instanceof FieldValue field) {
            return field.text();
        } else if (value instanceof Locale locale) {
            return locale.toLanguageTag();
        } else if (value instanceof Number
                || value instanceof Boolean
                || value instanceof TemporalAccessor
                || value instanceof Duration
                || value instanceof Currency
                || value instanceof UUID) {
            return value.toString();
        } else if (value instanceof Optional<?> optional) {
            return text(optional.orElse(null));
        } else if (value instanceof Collection<?> all) {
            return joined(all);
        }
        return null;
    }

    private static @Nullable String joined(Collection<?> all) {
        if (all.isEmpty() || all.size() > MOST) {
            return null;
        }
        StringJoiner joined = new StringJoiner(", ");
        for (Object each : all) {
            String text = text(each);
            if (text == null) {
                return null;
            }
            joined.add(text);
        }
        return joined.toString();
    }
}
