package org.tenon.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tenon.kernel.auditlog.Secret;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * No secret gets into the audit log, which writes down the arguments and the answers of all calls that change something: what is named
 * like a secret says that it is one.
 */
class SecretsTest {

    private static final Pattern SUSPICIOUS =
            Pattern.compile("(?i).*(password|passwd|secret|token|credential|apikey|privatekey).*");

    @Test
    void every_secret_in_a_changing_call_of_a_capability_says_that_it_is_one() {
        List<String> open = new ArrayList<>();
        List<Method> changing = changing();
        assertThat(changing).hasSizeGreaterThan(60);
        for (Method method : changing) {
            Set<Class<?>> seen = new HashSet<>();
            for (Parameter each : method.getParameters()) {
                assertThat(each.isNamePresent())
                        .as("%s is compiled with the names of its parameters", method)
                        .isTrue();
                if (SUSPICIOUS.matcher(each.getName()).matches() && !each.isAnnotationPresent(Secret.class)) {
                    open.add(method + ": " + each.getName());
                }
                look(each.getParameterizedType(), seen, open);
            }
            look(method.getGenericReturnType(), seen, open);
        }
        assertThat(open).isEmpty();
    }

    private static List<Method> changing() {
        return Bundles.of(Shipped.jars()).all().stream()
                .flatMap(bundle -> bundle.classes().stream())
                .filter(type -> type.isInterface() && type.isAnnotatedWith(Capability.class))
                .map(JavaClass::reflect)
                .flatMap(type -> List.of(type.getMethods()).stream())
                .filter(method -> !method.isAnnotationPresent(ReadOnly.class))
                .toList();
    }

    private static void look(Type type, Set<Class<?>> seen, List<String> open) {
        if (type instanceof ParameterizedType parameterized) {
            for (Type each : parameterized.getActualTypeArguments()) {
                look(each, seen, open);
            }
        } else if (type instanceof Class<?> record && record.isRecord() && seen.add(record)) {
            for (RecordComponent each : record.getRecordComponents()) {
                if (SUSPICIOUS.matcher(each.getName()).matches() && !each.isAnnotationPresent(Secret.class)) {
                    open.add(record.getSimpleName() + "." + each.getName());
                }
                if (!each.isAnnotationPresent(Secret.class)) {
                    look(each.getGenericType(), seen, open);
                }
            }
        }
    }
}
