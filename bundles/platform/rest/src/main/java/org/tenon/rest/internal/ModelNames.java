package org.tenon.rest.internal;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names schemas so that the bodies of different bundles do not fall into one: {@code Line} of the package
 * {@code org.tenon.order.rest} becomes {@code OrderLine}.
 */
final class ModelNames extends TypeNameResolver {

    private static final String REST = ".rest";

    private final Map<String, Class<?>> taken;
    private final Map<String, Class<?>> given = new HashMap<>();
    private final Set<String> missed = new HashSet<>();

    /** @param taken the names that other bodies have already, and which */
    ModelNames(Map<String, Class<?>> taken) {
        this.taken = Map.copyOf(taken);
    }

    /** The names that were asked for, and of which bodies: one may be known to others too. */
    Map<String, Class<?>> given() {
        return given;
    }

    /** The names that bodies would have got, had others not had them already. */
    Set<String> missed() {
        return missed;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        String wanted = wanted(type);
        String name = wanted;
        for (int i = 2; !give(name, type); i++) {
            name = wanted + i;
        }
        return name;
    }

    private boolean give(String name, Class<?> type) {
        Class<?> others = taken.getOrDefault(name, type);
        if (others != type) {
            missed.add(name);
            return false;
        }
        return given.computeIfAbsent(name, first -> type) == type;
    }

    private static String wanted(Class<?> type) {
        StringBuilder name = new StringBuilder(type.getSimpleName());
        for (Class<?> outer = type.getDeclaringClass(); outer != null; outer = outer.getDeclaringClass()) {
            String plain = outer.getSimpleName().replaceFirst("(Resource|Body)$", "");
            prepend(plain, name);
        }
        String packageName = type.getPackageName();
        if (packageName.endsWith(REST) && !packageName.equals("org.tenon" + REST)) {
            String capability = packageName.substring(0, packageName.length() - REST.length());
            prepend(capitalised(capability.substring(capability.lastIndexOf('.') + 1)), name);
        }
        return name.toString();
    }

    private static void prepend(String prefix, StringBuilder name) {
        if (name.indexOf(prefix) != 0) {
            name.insert(0, prefix);
        }
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
