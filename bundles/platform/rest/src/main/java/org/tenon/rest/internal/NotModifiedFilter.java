package org.tenon.rest.internal;

import java.util.Arrays;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** Answers a {@code GET} with 304 when the caller has that version already. */
public final class NotModifiedFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        EntityTag tag = response.getEntityTag();
        if (known == null
                || tag == null
                || response.getStatus() != Response.Status.OK.getStatusCode()
                || !request.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        String value = "\"" + tag.getValue() + "\"";
        // Weak comparison (RFC 9110, section 13.1.2).
        boolean same = Arrays.stream(known.split(","))
                .map(String::trim)
                .anyMatch(each -> each.equals("*") || each.equals(value) || each.equals("W/" + value));
        if (same) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }
}
