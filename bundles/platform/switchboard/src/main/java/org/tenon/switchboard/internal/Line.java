package org.tenon.switchboard.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * One interface of a capability, as consumers see it: an object that is always there and sends each call where its
 * router says.
 */
final class Line implements InvocationHandler {

    private static final Object[] NO_ARGUMENTS = {};

    private final Router router;
    private final Class<?> type;
    private final Map<Method, RoutedMethod> methods;
    private final Object proxy;
    private volatile Selection selection;

    Line(Router router, Class<?> type, Selection selection) {
        this.router = router;
        this.type = type;
        this.selection = selection;
        this.methods = RoutedMethod.of(type);
        this.proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this);
    }

    Class<?> type() {
        return type;
    }

    /** What consumers get. */
    Object proxy() {
        return proxy;
    }

    Selection selection() {
        return selection;
    }

    void select(Selection now) {
        selection = now;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        RoutedMethod routed = methods.get(method);
        if (routed == null) {
            return ofObject(self, method, arguments == null ? NO_ARGUMENTS : arguments);
        }
        CallStack stack = CallStack.current();
        Selection now = selection;
        String channel = now.channels().isEmpty() ? null : routed.channel(arguments);
        Outlet outlet = stack.bound(router.capability(), type, channel);
        if (outlet != null) {
            return call(outlet, routed, arguments, stack);
        }
        Choice choice = now.choice(channel);
        outlet = choice.outlet();
        if (outlet == null || !outlet.gate().enter(stack.stripe())) {
            outlet = router.park(this, routed.channel(arguments), stack.stripe());
        }
        stack.hold(outlet, channel);
        Outlet candidate = choice.candidate();
        if (candidate == null
                || !routed.readOnly()
                || (choice.share() < 1 && ThreadLocalRandom.current().nextDouble() >= choice.share())) {
            return call(outlet, routed, arguments, stack);
        }
        return callAndCompare(outlet, candidate, routed, arguments, stack);
    }

    /** Calls an outlet that the thread holds. */
    private static @Nullable Object call(
            Outlet outlet, RoutedMethod routed, @Nullable Object @Nullable [] arguments, CallStack stack)
            throws Throwable {
        Figures figures = outlet.provider().figures();
        stack.push(outlet);
        long start = System.nanoTime();
        try {
            Object answer = routed.call(outlet.service(), arguments);
            figures.answered(System.nanoTime() - start);
            return answer;
        } catch (Throwable thrown) {
            figures.threw(System.nanoTime() - start, thrown);
            throw thrown;
        } finally {
            stack.pop();
        }
    }

    private @Nullable Object callAndCompare(
            Outlet outlet,
            Outlet candidate,
            RoutedMethod routed,
            @Nullable Object @Nullable [] arguments,
            CallStack stack)
            throws Throwable {
        Shadows shadows = router.shadows();
        try {
            Object answer = call(outlet, routed, arguments, stack);
            shadows.compare(outlet, candidate, routed, arguments, Answer.of(answer));
            return answer;
        } catch (Throwable thrown) {
            shadows.compare(outlet, candidate, routed, arguments, Answer.thrown(thrown));
            throw thrown;
        }
    }

    private Object ofObject(Object self, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> type.getSimpleName() + " routed by the switchboard";
        };
    }
}
