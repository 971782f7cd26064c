package org.tenon.testing.chamber.internal;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.tenon.testing.contract.Besides;

/** Of which part of a contract a test is: what every provider keeps, or a part that it may leave out. */
final class Parts {

    private Parts() {}

    /** Empty for what every provider keeps. */
    static Optional<Besides> of(Optional<TestSource> source) {
        return source.filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .flatMap(method -> of(method.getJavaClass(), method.getJavaMethod()));
    }

    private static Optional<Besides> of(Class<?> contract, Method test) {
        return types(contract).stream()
                .filter(type -> type.isAnnotationPresent(Besides.class))
                .filter(type -> test.getDeclaringClass().isAssignableFrom(type))
                .findFirst()
                .map(type -> type.getAnnotation(Besides.class));
    }

    /** A class, what it extends, and what they implement. */
    private static Set<Class<?>> types(Class<?> contract) {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(contract);
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (found.add(type)) {
                open.addAll(Set.of(type.getInterfaces()));
                Optional.ofNullable(type.getSuperclass()).ifPresent(open::add);
            }
        }
        return found;
    }
}
