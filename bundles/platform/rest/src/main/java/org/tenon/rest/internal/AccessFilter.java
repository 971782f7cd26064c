package org.tenon.rest.internal;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.rest.Anonymous;
import org.tenon.rest.Permission;

/** Lets a call through to an operation when its caller may do it and sees what it is about; before the body is read. */
public final class AccessFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext call) {
        ApiRequest request = ApiRequest.current();
        Method operation = resource.getResourceMethod();
        request.operation(operation);
        request.route(route(resource.getResourceClass(), operation));
        if (operation.isAnnotationPresent(Anonymous.class)) {
            return;
        }
        Actor actor = request.login().required();
        Permission needed = operation.getAnnotation(Permission.class);
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

    private static String route(Class<?> type, Method operation) {
        String path = segment(type.getAnnotation(Path.class)) + segment(operation.getAnnotation(Path.class));
        return "/api" + path;
    }

    private static String segment(Path path) {
        String template = Optional.ofNullable(path).map(Path::value).orElse("");
        template = template.endsWith("/") ? template.substring(0, template.length() - 1) : template;
        return template.isEmpty() || template.startsWith("/") ? template : "/" + template;
    }
}
