package org.tenon.testing.vendor;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Configurations as Declarative Services would hand them over. */
public final class Configured {

    private Configured() {}

    /** A configuration whose attributes all have their defaults. */
    public static <T> T defaults(Class<T> type) {
        return with(type, Map.of());
    }

    /**
     * A configuration.
     *
     * @param type its annotation type
     * @param values by the names of the attributes' methods; the others have their defaults
     */
    public static <T> T with(Class<T> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
