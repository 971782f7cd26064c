package org.tenon.switchboard.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.capability.Channelled;
import org.tenon.kernel.capability.ReadOnly;

/** A method of a routed interface, ready to be called on any provider. */
final class RoutedMethod {

    private static final MethodType CALL = MethodType.methodType(Object.class, Object.class, Object[].class);
    private static final Object[] NO_ARGUMENTS = {};

    private final Method method;
    private final MethodHandle handle;
    private final int channelledArgument;
    private final boolean readOnly;

    private RoutedMethod(Method method) throws IllegalAccessException {
        this.method = method;
        this.handle = MethodHandles.publicLookup()
                .unreflect(method)
                .asSpreader(Object[].class, method.getParameterCount())
                .asType(CALL);
        this.channelledArgument = channelled(method.getParameterTypes());
        this.readOnly = method.isAnnotationPresent(ReadOnly.class);
    }

    /** @throws IllegalArgumentException when the interface is not public */
    static Map<Method, RoutedMethod> of(Class<?> type) {
        Map<Method, RoutedMethod> methods = new HashMap<>();
        try {
            for (Method method : type.getMethods()) {
                if (!Modifier.isStatic(method.getModifiers())) {
                    methods.put(method, new RoutedMethod(method));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("A capability's interface is public: " + type.getName(), e);
        }
        return methods;
    }

    @Nullable
    Object call(Object service, @Nullable Object @Nullable [] arguments) throws Throwable {
        // A variable, since the call is compiled for the static types of what stands here.
        @Nullable Object[] all = arguments == null ? NO_ARGUMENTS : arguments;
        return (Object) handle.invokeExact(service, all);
    }

    /** The channel that the arguments name; null for none. */
    @Nullable
    String channel(@Nullable Object @Nullable [] arguments) {
        if (channelledArgument < 0 || arguments == null) {
            return null;
        }
        return arguments[channelledArgument] instanceof Channelled request
                ? request.channel().orElse(null)
                : null;
    }

    boolean readOnly() {
        return readOnly;
    }

    String label() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static int channelled(Class<?>[] parameters) {
        for (int i = 0; i < parameters.length; i++) {
            if (Channelled.class.isAssignableFrom(parameters[i])) {
                return i;
            }
        }
        return -1;
    }
}
