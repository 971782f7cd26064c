package org.tenon.rest.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.tenon.rest.Anonymous;
import org.tenon.rest.Permission;

/** What a resource class must say before it is served. */
final class ResourceRules {

    private ResourceRules() {}

    /** The first segment of the class's path; empty when it has none. */
    static String root(Class<?> resource) {
        Path path = resource.getAnnotation(Path.class);
        String value = path == null ? "" : path.value();
        String relative = value.startsWith("/") ? value.substring(1) : value;
        int end = relative.indexOf('/');
        return end < 0 ? relative : relative.substring(0, end);
    }

    /** What keeps the class from being served, each with class and method; empty when nothing does. */
    static List<String> offences(Class<?> resource) {
        List<String> offences = new ArrayList<>();
        String root = root(resource);
        if (root.isEmpty() || root.contains("{")) {
            offences.add(resource.getName() + ": its @Path must begin with a fixed segment");
        }
        for (Method method : resource.getMethods()) {
            String name = resource.getName() + "." + method.getName();
            if (isOperation(method)) {
                boolean permission = method.isAnnotationPresent(Permission.class);
                boolean anonymous = method.isAnnotationPresent(Anonymous.class);
                if (permission == anonymous) {
                    offences.add(name + ": needs " + (permission ? "only one of" : "one of")
                            + " @Permission and @Anonymous");
                }
            } else if (method.isAnnotationPresent(Path.class)) {
                offences.add(name + ": sub-resource locators are not served, since their permissions cannot be known");
            }
        }
        return offences;
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }
}
