package org.tenon.rest.internal;

import javax.ws.rs.RedirectionException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Answers with a problem whatever an operation, a filter or the choice of the operation throws. */
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof RedirectionException redirection) {
            return redirection.getResponse();
        }
        ApiRequest request = ApiRequest.current();
        request.failed(thrown);
        return Problems.of(thrown, request).response();
    }

    /** The same for JAX-RS's own exceptions: without it the default mapper, being more specific, would answer them. */
    public static final class OfJaxRs implements ExceptionMapper<WebApplicationException> {

        private final ProblemMapper problems = new ProblemMapper();

        @Override
        public Response toResponse(WebApplicationException thrown) {
            return problems.toResponse(thrown);
        }
    }
}
