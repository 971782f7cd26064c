package org.tenon.switchboard.internal;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.capability.Attributed;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.problem.TenonException;

/**
 * An answer, taken apart into its fields: path to text, in the order of the answer. Holds nothing of the classes that the
 * answer was made of.
 */
final class Facts {

    private static final String ROOT = "answer";
    private static final ProviderVersion ANYBODY = new ProviderVersion("anybody", "0");
    private static final int DEEPEST = 20;

    private Facts() {}

    static Map<String, String> of(Answer answer) {
        Map<String, String> facts = new LinkedHashMap<>();
        Throwable thrown = answer.thrown();
        if (thrown instanceof TenonException refusal) {
            // The text is for people, and may well be another one.
            facts.put("refusal", refusal.code());
        } else if (thrown != null) {
            facts.put("exception", thrown.getClass().getName());
        } else {
            collect("", answer.value(), facts, 0);
        }
        return facts;
    }

    private static void collect(String path, @Nullable Object value, Map<String, String> facts, int depth) {
        if (value == null) {
            facts.put(named(path), "null");
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(there -> collect(path, there, facts, depth + 1));
        } else if (value instanceof BigDecimal number) {
            facts.put(named(path), number.stripTrailingZeros().toPlainString());
        } else if (depth > DEEPEST) {
            facts.put(named(path), value.toString());
        } else if (value instanceof Collection<?> elements) {
            facts.put(path.isEmpty() ? "size" : path + ".size", Integer.toString(elements.size()));
            int index = 0;
            for (Object element : elements) {
                collect(path + "[" + index++ + "]", element, facts, depth + 1);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> collect(path + "[" + key + "]", each, facts, depth + 1));
        } else if (value instanceof Record record) {
            // That two providers gave it is no difference.
            boolean open = value instanceof Attributed<?>;
            collectRecord(path, open ? (Record) ((Attributed<?>) value).attributedTo(ANYBODY) : record, facts, depth);
        } else {
            facts.put(named(path), value instanceof Currency currency ? currency.getCurrencyCode() : value.toString());
        }
    }

    private static void collectRecord(String path, Record value, Map<String, String> facts, int depth) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        for (RecordComponent component : components) {
            // An id is its value, whatever its one component is called.
            String inner = components.length == 1
                    ? path
                    : path.isEmpty() ? component.getName() : path + "." + component.getName();
            collect(inner, read(component, value), facts, depth + 1);
        }
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            var accessor = component.getAccessor();
            accessor.trySetAccessible();
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            return "unreadable: " + e;
        }
    }

    private static String named(String path) {
        return path.isEmpty() ? ROOT : path;
    }
}
