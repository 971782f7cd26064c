package org.tenon.audit.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Id;
import org.tenon.kernel.auditlog.RoutedCall;
import org.tenon.kernel.auditlog.Secret;
import org.tenon.kernel.auditlog.Subject;

/** What a method of a capability tells about its calls, found once. */
final class CallShape {

    /** With the interface, so that nothing of a bundle is held when it has left. */
    private static final ClassValue<Shapes> SHAPES = new ClassValue<>() {
        @Override
        protected Shapes computeValue(Class<?> type) {
            return new Shapes(SecretsLeftOut.newMapper(), new ConcurrentHashMap<>());
        }
    };

    /** @param json remembers the types of the interface's arguments */
    private record Shapes(ObjectMapper json, Map<Method, CallShape> methods) {}

    private final String label;
    private final List<String> names;
    private final List<Boolean> secrets;

    private final ObjectMapper json;

    private CallShape(Method method, ObjectMapper json) {
        this.json = json;
        label = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        names = Stream.of(method.getParameters()).map(Parameter::getName).toList();
        secrets = Stream.of(method.getParameters())
                .map(each -> each.isAnnotationPresent(Secret.class) || SecretNames.isOne(each.getName()))
                .toList();
    }

    static CallShape of(Method method) {
        Shapes shapes = SHAPES.get(method.getDeclaringClass());
        CallShape known = shapes.methods().get(method);
        return known == null
                ? shapes.methods().computeIfAbsent(method, fresh -> new CallShape(fresh, shapes.json()))
                : known;
    }

    /** What writes the arguments. */
    ObjectMapper json() {
        return json;
    }

    String operation(String capability) {
        return capability + "." + label;
    }

    String name(int parameter) {
        return names.get(parameter);
    }

    boolean secret(int parameter) {
        return secrets.get(parameter);
    }

    /**
     * What the call is about: the first argument that is an id; or what the answer shows; or the first id in an argument.
     */
    Subject subject(RoutedCall call) {
        for (Object each : call.arguments()) {
            if (each instanceof Id id) {
                return Subject.of(id);
            }
        }
        if (call.answer() instanceof Id id) {
            return Subject.of(id);
        }
        return Components.id(Components.thing(call.answer()))
                .or(() -> inArguments(call.arguments()))
                .map(Subject::of)
                .orElse(Subject.NONE);
    }

    private static Optional<Id> inArguments(List<@Nullable Object> arguments) {
        for (Object each : arguments) {
            Optional<Id> id = Components.id(each).or(() -> Components.anyId(each));
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** Names the thing whose fields an entry shows; empty when it shows none. */
    static String state(@Nullable Object thing) {
        return thing == null
                ? ""
                : thing.getClass().getSimpleName()
                        + Components.id(thing).map(id -> "/" + id.value()).orElse("");
    }
}
