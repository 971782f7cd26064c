package org.tenon.switchboard.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.auditlog.AuditLog;

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

    String capability() {
        return router.capability();
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
        CallKey key = routed.key(arguments);
        Outlet outlet = stack.bound(router.capability(), type, key);
        if (outlet != null) {
            return call(outlet, routed, arguments, stack);
        }
        if (key != null && key.pin() != null) {
            outlet = router.pinned(this, key, stack);
            stack.hold(outlet, key);
            return call(outlet, routed, arguments, stack);
        }
        Choice choice = selection.choice(key);
        Trial trial = choice.trial();
        if (trial != null && trial.takes(key) && trial.outlet().gate().enter(stack.stripe())) {
            stack.hold(trial.outlet(), key);
            return tried(trial, choice.outlet(), routed, arguments, stack);
        }
        outlet = choice.outlet();
        if (outlet == null || !outlet.gate().enter(stack.stripe())) {
            outlet = router.park(this, key, stack);
        }
        stack.hold(outlet, key);
        if (!routed.readOnly()
                || (choice.candidate() == null && !router.recorder().isOn())) {
            return call(outlet, routed, arguments, stack);
        }
        return observed(choice, outlet, routed, arguments, stack);
    }

    /** Calls an outlet that the thread holds; has it written down when that changes something. */
    private @Nullable Object call(
            Outlet outlet, RoutedMethod routed, @Nullable Object @Nullable [] arguments, CallStack stack)
            throws Throwable {
        AuditLog log = routed.readOnly() ? null : router.auditLog();
        // What a provider asks of its own capability is how it does what it was asked for.
        return log == null || stack.isInside(router.capability())
                ? made(outlet, routed, arguments, stack)
                : new AuditedCall(log, router, outlet, routed, arguments, stack)
                        .make(() -> made(outlet, routed, arguments, stack));
    }

    private @Nullable Object made(
            Outlet outlet, RoutedMethod routed, @Nullable Object @Nullable [] arguments, CallStack stack)
            throws Throwable {
        Provider provider = outlet.provider();
        Figures figures = provider.figures();
        Isolation isolation = provider.isolation();
        stack.push(outlet);
        long start = System.nanoTime();
        try {
            Object answer = isolation == null
                    ? routed.call(outlet.service(), arguments)
                    : isolation.call(outlet, routed, arguments, stack);
            figures.answered(System.nanoTime() - start);
            return routed.attributed(answer, provider);
        } catch (Throwable thrown) {
            figures.threw(System.nanoTime() - start, thrown);
            throw Failures.translated(thrown, provider, isolation != null);
        } finally {
            stack.pop(router.transactions());
        }
    }

    /** A call that a canary answers; what it changes nothing by, its provider answers too. */
    private @Nullable Object tried(
            Trial trial,
            @Nullable Outlet provider,
            RoutedMethod routed,
            @Nullable Object @Nullable [] arguments,
            CallStack stack)
            throws Throwable {
        Answer answer = null;
        try {
            Object value = call(trial.outlet(), routed, arguments, stack);
            answer = Answer.of(value);
            return value;
        } catch (Throwable thrown) {
            answer = Answer.thrown(thrown);
            trial.watch().look();
            throw thrown;
        } finally {
            if (answer != null && provider != null && routed.readOnly()) {
                router.shadows().compare(trial.outlet(), provider, routed, arguments, answer, trial.watch());
            }
        }
    }

    /** A call that is copied to a candidate, or recorded. */
    private @Nullable Object observed(
            Choice choice, Outlet outlet, RoutedMethod routed, @Nullable Object @Nullable [] arguments, CallStack stack)
            throws Throwable {
        Answer answer = null;
        try {
            Object value = call(outlet, routed, arguments, stack);
            answer = Answer.of(value);
            return value;
        } catch (Throwable thrown) {
            answer = Answer.thrown(thrown);
            throw thrown;
        } finally {
            if (answer != null) {
                Outlet candidate = choice.candidate();
                if (candidate != null
                        && (choice.share() >= 1 || ThreadLocalRandom.current().nextDouble() < choice.share())) {
                    router.shadows().compare(outlet, candidate, routed, arguments, answer, null);
                }
                if (router.recorder().isOn()) {
                    router.recorder()
                            .keep(this, routed, arguments, outlet.provider().name(), answer);
                }
            }
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
