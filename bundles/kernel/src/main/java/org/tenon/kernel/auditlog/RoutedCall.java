package org.tenon.kernel.auditlog;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a capability that changed something, as the switchboard saw it.
 *
 * @param capability its name
 * @param method of the capability's interface
 * @param arguments one for each parameter
 * @param answer what the provider answered; null when it has no answer
 * @param steps the calls of other capabilities that were made in its course and are part of the same change
 */
public record RoutedCall(
        String capability,
        Method method,
        List<@Nullable Object> arguments,
        @Nullable Object answer,
        Via via,
        Outcome outcome,
        List<RoutedCall> steps) {

    public RoutedCall {
        requireNonNull(capability, "capability");
        requireNonNull(method, "method");
        requireNonNull(via, "via");
        requireNonNull(outcome, "outcome");
        steps = List.copyOf(steps);
    }

    /** @param arguments as reflection gives them: null for none */
    public static List<@Nullable Object> listed(@Nullable Object @Nullable [] arguments) {
        return arguments == null ? List.of() : Collections.unmodifiableList(Arrays.asList(arguments));
    }
}
