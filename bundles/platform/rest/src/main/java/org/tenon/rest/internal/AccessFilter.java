package org.tenon.rest.internal;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.rest.Anonymous;
import org.tenon.rest.Permission;

/** Lets a call through to an operation when its caller may do it and sees what it is about; before the body is read. */
public final class AccessFilter implements ContainerRequestFilter {

    /** Of this bundle's operations, and gone with its server. Putting it together takes longer than all of the checks. */
    private final Map<Operation, Rule> rules = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext call) {
        ApiRequest request = ApiRequest.current();
        Method operation = resource.getResourceMethod();
        Rule rule = rules.computeIfAbsent(new Operation(resource.getResourceClass(), operation), Rule::of);
        request.operation(operation);
        request.route(rule.route());
        if (rule.anonymous()) {
            return;
        }
        Actor actor = request.login().required();
        Permission needed = rule.permission();
        // The bundle would not be served if it had an operation without; were it, nobody may do it.
        String permission = needed == null ? "unnamed" : needed.value();
        if (needed == null || !actor.may(permission)) {
            throw new ForbiddenException(
                    "permission.missing",
                    "This needs the permission " + permission + ", which you do not have.",
                    Map.of("permission", permission));
        }
        if (needed.seesEverything() && !actor.sights().everything()) {
            throw new ForbiddenException(
                    "sight.limited", "This tells of all records, and you do not see all of them.", Map.of());
        }
        request.guard().checkAddress(NamedRecords.ofAddress(operation, call.getUriInfo()));
    }

    /** Resources may share methods that they inherit. */
    private record Operation(Class<?> type, Method method) {}

    /** What the annotations of an operation and its class say. */
    private record Rule(String route, boolean anonymous, @Nullable Permission permission) {

        static Rule of(Operation operation) {
            Method method = operation.method();
            return new Rule(
                    "/api" + segment(operation.type().getAnnotation(Path.class))
                            + segment(method.getAnnotation(Path.class)),
                    method.isAnnotationPresent(Anonymous.class),
                    method.getAnnotation(Permission.class));
        }

        private static String segment(@Nullable Path path) {
            String template = Optional.ofNullable(path).map(Path::value).orElse("");
            template = template.endsWith("/") ? template.substring(0, template.length() - 1) : template;
            return template.isEmpty() || template.startsWith("/") ? template : "/" + template;
        }
    }
}
