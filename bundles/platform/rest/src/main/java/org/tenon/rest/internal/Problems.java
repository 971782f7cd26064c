package org.tenon.rest.internal;

import java.util.List;
import java.util.Map;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.problem.Violation;
import org.tenon.rest.BadCredentialsException;
import org.tenon.rest.PreconditionRequiredException;
import org.tenon.rest.TooManyRequestsException;

/** Which {@link Problem} an exception becomes. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static Problem of(Throwable thrown, ApiRequest request) {
        if (thrown instanceof BadCredentialsException || thrown instanceof LoginRequiredException) {
            return notLoggedIn((TenonException) thrown, request);
        }
        if (thrown instanceof TooManyRequestsException many) {
            return new Problem(429, many.code(), many.getMessage())
                    .with(
                            HttpHeaders.RETRY_AFTER,
                            Long.toString(many.retryAfter().toSeconds() + 1));
        }
        if (thrown instanceof TenonException known) {
            return ofKnown(known);
        }
        if (thrown instanceof WebApplicationException web) {
            return ofWeb(web, request);
        }
        if (thrown instanceof UnreadableBodyException unreadable) {
            return unreadable.problem();
        }
        if (RefusedValues.caused(thrown)) {
            return invalid(List.of(new Violation("", "value.refused", RefusedValues.message(thrown))));
        }
        LOG.error("Request {} ({} {}) failed.", request.id(), request.getMethod(), request.route(), thrown);
        return new Problem(
                        500,
                        "internal",
                        "Something went wrong here. The log knows more under the id " + request.id() + ".")
                .with(Map.of("instance", "urn:tenon:request:" + request.id()));
    }

    static Problem notFound(String path) {
        return new Problem(404, "path.not-found", "There is nothing at " + path + ".");
    }

    static Problem unavailable(String code, String detail) {
        return new Problem(503, code, detail).with(HttpHeaders.RETRY_AFTER, "2");
    }

    private static Problem invalid(List<Violation> violations) {
        return new Problem(422, violations.get(0).code(), violations.get(0).message(), violations, Map.of(), Map.of());
    }

    private static Problem notLoggedIn(TenonException why, ApiRequest request) {
        // A script of a page asks for the password itself: "Basic" would make the browser do that.
        String scheme = request.getHeader("X-Requested-With") == null ? "Basic" : "Bearer";
        return new Problem(401, why.code(), why.getMessage())
                .with(HttpHeaders.WWW_AUTHENTICATE, scheme + " realm=\"Tenon\"");
    }

    private static Problem ofKnown(TenonException known) {
        if (known instanceof InvalidRequestException invalid) {
            return invalid(invalid.violations());
        }
        int status = known instanceof PreconditionRequiredException
                ? 428
                : switch (known.kind()) {
                    case INVALID -> 422;
                    case NOT_FOUND -> 404;
                    case GONE -> 410;
                    case CONFLICT -> 409;
                    case STALE -> 412;
                    case FORBIDDEN -> 403;
                    case UNAVAILABLE -> 503;
                };
        Problem problem = new Problem(status, known.code(), known.getMessage()).with(known.data());
        return known instanceof UnavailableException unavailable
                ? problem.with(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, unavailable.retryAfter().toSeconds())))
                : problem;
    }

    private static Problem ofWeb(WebApplicationException web, ApiRequest request) {
        int status = web.getResponse().getStatus();
        Problem problem =
                switch (status) {
                    case 400 -> new Problem(400, "request.unreadable", "The request could not be read.");
                    case 404 -> new Problem(404, "path.not-found", "There is nothing at this path.");
                    case 405 -> new Problem(
                            405, "method.not-allowed", "This method is not possible on what the path names.");
                    case 406 -> new Problem(
                            406, "media-type.not-acceptable", "None of the media types in Accept can be given.");
                    case 415 -> new Problem(415, "media-type.unsupported", "Send the body as application/json.");
                    default -> new Problem(status, "http." + status, "The request failed with status " + status + ".");
                };
        if (status >= 500) {
            LOG.error("Request {} ({} {}) failed.", request.id(), request.getMethod(), request.route(), web);
        }
        String allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? problem : problem.with(HttpHeaders.ALLOW, allow);
    }
}
