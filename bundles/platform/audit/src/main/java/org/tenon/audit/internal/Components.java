package org.tenon.audit.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Id;
import org.tenon.kernel.auditlog.Secret;

/** The components of a record type, found once; they go with the type when its bundle goes. */
final class Components {

    /** What a secret shows instead of itself. */
    static final String SECRET = "(secret)";

    private static final int DEEPEST = 3;
    private static final int MOST = 200;

    private static final ClassValue<Components> OF = new ClassValue<>() {
        @Override
        protected Components computeValue(Class<?> type) {
            return new Components(type);
        }
    };

    private record Component(String name, Method accessor, boolean secret) {

        @Nullable
        Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException unreadable) {
                return null;
            }
        }
    }

    private final List<Component> all = new ArrayList<>();

    private Components(Class<?> type) {
        for (RecordComponent each : type.getRecordComponents()) {
            Method accessor = each.getAccessor();
            // The record may be a private one; its components are for whoever has it.
            accessor.setAccessible(true);
            all.add(new Component(
                    each.getName(),
                    accessor,
                    each.isAnnotationPresent(Secret.class) || SecretNames.isOne(each.getName())));
        }
    }

    /** The component {@code id} of a record, when it is one. */
    static Optional<Id> id(@Nullable Object record) {
        if (record instanceof Record) {
            for (Component each : OF.get(record.getClass()).all) {
                if (each.name().equals("id") && each.of(record) instanceof Id id) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The thing that an answer shows: the answer itself when it has an id, or the first component that has one.
     */
    static @Nullable Object thing(@Nullable Object answer) {
        Object shown = answer instanceof Optional<?> optional ? optional.orElse(null) : answer;
        if (!(shown instanceof Record) || id(shown).isPresent()) {
            return shown instanceof Record ? shown : null;
        }
        for (Component each : OF.get(shown.getClass()).all) {
            Object part = each.of(shown);
            if (id(part).isPresent()) {
                return part;
            }
        }
        return shown;
    }

    /** The first component that is an id. */
    static Optional<Id> anyId(@Nullable Object record) {
        if (record instanceof Record && !(record instanceof Id)) {
            for (Component each : OF.get(record.getClass()).all) {
                if (each.of(record) instanceof Id id) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }

    /** The plain fields of a record and of the records in it, by path. Lists of records are not fields. */
    static Map<String, String> fields(Object record) {
        Map<String, String> fields = new TreeMap<>();
        collect(record, "", fields, 0);
        return fields;
    }

    /** What is named by the company and not by us, as its own fields are. */
    private static void collect(Map<?, ?> map, String prefix, Map<String, String> fields) {
        map.forEach((key, value) -> {
            String text = Plain.text(value);
            if (key instanceof String name && text != null && fields.size() < MOST) {
                fields.put(prefix + name, SecretNames.isOne(name) ? SECRET : text);
            }
        });
    }

    private static void collect(Object record, String prefix, Map<String, String> fields, int depth) {
        for (Component each : OF.get(record.getClass()).all) {
            Object value = each.of(record);
            Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (inner == null || fields.size() >= MOST) {
                continue;
            }
            String text = each.secret() ? SECRET : Plain.text(inner);
            if (text != null) {
                fields.put(prefix + each.name(), text);
            } else if (inner instanceof Map<?, ?> map) {
                collect(map, prefix + each.name() + ".", fields);
            } else if (inner instanceof Record && depth < DEEPEST) {
                collect(inner, prefix + each.name() + ".", fields, depth + 1);
            }
        }
    }
}
