package org.tenon.switchboard.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.capability.Attributed;
import org.tenon.kernel.capability.Channelled;
import org.tenon.kernel.capability.ForDocument;
import org.tenon.kernel.capability.ReadOnly;

/** A method of a routed interface, ready to be called on any provider. */
final class RoutedMethod {

    private static final MethodType CALL = MethodType.methodType(Object.class, Object.class, Object[].class);
    private static final Object[] NO_ARGUMENTS = {};

    private final Method method;
    private final MethodHandle handle;
    private final int channelledArgument;
    private final int documentArgument;
    private final boolean readOnly;
    private final boolean neverNull;
    private final boolean attributed;
    private final boolean attributedElements;

    private RoutedMethod(Method method) throws IllegalAccessException {
        this.method = method;
        this.handle = MethodHandles.publicLookup()
                .unreflect(method)
                .asSpreader(Object[].class, method.getParameterCount())
                .asType(CALL);
        this.channelledArgument = argument(method.getParameterTypes(), Channelled.class);
        this.documentArgument = argument(method.getParameterTypes(), ForDocument.class);
        this.readOnly = method.isAnnotationPresent(ReadOnly.class);
        this.neverNull = method.getReturnType() != void.class && !isNullable(method.getAnnotatedReturnType());
        this.attributed = Attributed.class.isAssignableFrom(method.getReturnType());
        this.attributedElements = isListOfAttributed(method.getGenericReturnType());
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

    /** @throws NonsenseException when the provider answers null where there must be something */
    @Nullable
    Object call(Object service, @Nullable Object @Nullable [] arguments) throws Throwable {
        // A variable, since the call is compiled for the static types of what stands here.
        @Nullable Object[] all = arguments == null ? NO_ARGUMENTS : arguments;
        Object answer = (Object) handle.invokeExact(service, all);
        if (answer == null && neverNull) {
            throw new NonsenseException(label() + " answered null");
        }
        return answer;
    }

    /** {@link #call} for a provider that is not trusted: looks into the answer's collections too. */
    @Nullable
    Object callChecked(Object service, @Nullable Object @Nullable [] arguments) throws Throwable {
        Object answer = call(service, arguments);
        new Shape(label()).check(method.getGenericReturnType(), answer);
        return answer;
    }

    /** The answer with the name of who gave it, where it has a place for that. */
    @Nullable
    Object attributed(@Nullable Object answer, Provider provider) {
        if (attributed && answer instanceof Attributed<?> open) {
            return open.attributedTo(provider.attribution());
        }
        if (attributedElements && answer instanceof List<?> elements) {
            return elements.stream()
                    .map(each -> each instanceof Attributed<?> open ? open.attributedTo(provider.attribution()) : each)
                    .toList();
        }
        return answer;
    }

    private static boolean isListOfAttributed(Type type) {
        return type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && Attributed.class.isAssignableFrom(element);
    }

    /** What the arguments say about where the call goes; null when they have nothing to say. */
    @Nullable
    CallKey key(@Nullable Object @Nullable [] arguments) {
        if (arguments == null || (channelledArgument < 0 && documentArgument < 0)) {
            return null;
        }
        String channel = channelledArgument >= 0 && arguments[channelledArgument] instanceof Channelled request
                ? request.channel().orElse(null)
                : null;
        return documentArgument >= 0 && arguments[documentArgument] instanceof ForDocument request
                ? new CallKey(
                        channel,
                        request.documentKind().orElse(null),
                        request.routingKey().orElse(null),
                        request.pin().orElse(null))
                : new CallKey(channel, null, null, null);
    }

    Method method() {
        return method;
    }

    boolean readOnly() {
        return readOnly;
    }

    String label() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static int argument(Class<?>[] parameters, Class<?> wanted) {
        for (int i = 0; i < parameters.length; i++) {
            if (wanted.isAssignableFrom(parameters[i])) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNullable(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }
}
