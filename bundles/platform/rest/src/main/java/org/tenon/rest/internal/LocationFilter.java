package org.tenon.rest.internal;

import java.net.URI;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;

/**
 * Writes {@code Location} as a path, {@code /api/quotes/7}, whether a resource names it with {@code /api} or without: a
 * host name would be what the caller said it is, and wrong behind a proxy.
 */
public final class LocationFilter implements ContainerResponseFilter {

    private static final String BASE = "api/";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        URI location = response.getLocation();
        if (location == null) {
            return;
        }
        URI relative = request.getUriInfo().getBaseUri().relativize(location);
        if (!relative.isAbsolute()) {
            String path = relative.toString();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, "/" + (path.startsWith(BASE) ? path : BASE + path));
        }
    }
}
