package org.tenon.rest.internal;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names schemas so that the bodies of different bundles do not fall into one: {@code Line} of the package
 * {@code org.tenon.order.rest} becomes {@code OrderLine}.
 */
final class ModelNames extends TypeNameResolver {

    private static final String REST = ".rest";

    private final Map<String, Class<?>> taken;
    private boolean moved;

    /** @param taken the names that other bodies have already, and which */
    ModelNames(Map<String, Class<?>> taken) {
        this.taken = new HashMap<>(taken);
    }

    /** All names, those of the others among them. */
    Map<String, Class<?>> taken() {
        return taken;
    }

    /** Whether a body was named otherwise than it would be by itself. */
    boolean moved() {
        return moved;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        String wanted = wanted(type);
        String name = wanted;
        for (int i = 2; taken.putIfAbsent(name, type) != null && taken.get(name) != type; i++) {
            name = wanted + i;
            moved = true;
        }
        return name;
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
