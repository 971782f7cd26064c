package org.tenon.rest.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.actor.Source;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.health.Measurements;
import org.tenon.kernel.problem.ForbiddenException;
import org.tenon.kernel.problem.TenonException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.rest.Authenticator;

/**
 * Takes every request below {@code /api}: finds out who calls, chooses the server by the first segment of the path, and
 * sees to it that whatever goes wrong is answered with a problem.
 */
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ApiServlet.class);
    private static final String MDC_KEY = "request";

    private final transient ServerDirectory servers;
    private final transient Platform platform;
    private final transient ApiDocs docs;
    private final transient ChangingRequests changing = new ChangingRequests();

    ApiServlet(ServerDirectory servers, Platform platform, ApiDocs docs) {
        this.servers = servers;
        this.platform = platform;
        this.docs = docs;
    }

    /** The platform services that a request needs; each may come and go. */
    interface Platform {

        Optional<Authenticator> authenticator();

        Optional<Actors> actors();

        Optional<Transactions> transactions();

        /** Where the answers to requests with an Idempotency-Key are kept. */
        Optional<UnitOfWork> unit();

        Optional<Measurements> measurements();

        Optional<AuditLog> auditLog();

        /** Who say which records a caller sees. */
        RecordSights recordSights();

        /** How often callers may come. */
        RequestLimits limits();

        /** Whose word about where a request came from counts. */
        TrustedProxies proxies();
    }

    @Override
    protected void service(HttpServletRequest raw, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        ApiRequest request = new ApiRequest(raw);
        MDC.put(MDC_KEY, request.id());
        try {
            response.setHeader(ApiRequest.ID_HEADER, request.id());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            answer(request, response);
        } catch (ServerDirectory.RootException none) {
            none.problem().send(response);
        } catch (RuntimeException | ServletException | LinkageError failed) {
            Problems.of(failed, request).send(response);
        } finally {
            measure(request, response, start);
            MDC.remove(MDC_KEY);
        }
    }

    private void answer(ApiRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.changes() && fromAnotherSite(request)) {
            throw new ForbiddenException(
                    "request.cross-site", "Another site's page may not change anything here.", Map.of());
        }
        request.caller(platform.proxies().caller(request.getRemoteAddr(), request.getHeaders("X-Forwarded-For")));
        request.checkReadable();
        Actors actors = needed(platform.actors());
        request.login(login(request));
        platform.limits().check(request.login(), request.getRemoteAddr());
        request.login().actor().ifPresent(actor -> request.guard(new SightGuard(platform.recordSights(), actor)));
        if (docs.serves(request)) {
            request.login().required();
            docs.serve(request, response);
            return;
        }
        BundleServer server = servers.enter(request.root());
        try {
            actors.as(acting(request), unchecked(() -> serve(server, request, response)));
        } catch (Carrier carrier) {
            carrier.rethrow();
        } finally {
            server.leave();
        }
    }

    private void serve(BundleServer server, ApiRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        // Without a user nothing but an anonymous operation runs: a login, whose count of failures must not roll back.
        if (!request.changes() || request.login().actor().isEmpty()) {
            server.serve(request, response);
            return;
        }
        changing.serve(
                        server,
                        request,
                        response,
                        needed(platform.transactions()),
                        new RequestTrail(platform.auditLog()),
                        () -> new StoredAnswers(needed(platform.unit()), Clock.systemUTC()))
                .send(response);
    }

    private Actor acting(ApiRequest request) {
        return request.login().acting().from(Source.rest(request.getRemoteAddr(), request.id()));
    }

    private Login login(ApiRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return Login.NONE;
        }
        try {
            return needed(platform.authenticator())
                    .authenticate(new Credentials(authorization, request.getRemoteAddr()))
                    .map(Login::of)
                    .orElse(Login.NONE);
        } catch (TenonException refused) {
            return Login.refused(refused);
        }
    }

    private record Credentials(String header, String remoteAddress) implements Authenticator.Caller {
        @Override
        public Optional<String> authorization() {
            return Optional.of(header);
        }
    }

    /** A browser says so; without this, any page could use the password that the browser remembers. */
    private static boolean fromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static <T> T needed(Optional<T> service) {
        return service.orElseThrow(() -> new UnavailableException(
                "platform.incomplete",
                "A part of the platform is not there at the moment.",
                Map.of(),
                Duration.ofSeconds(2)));
    }

    private void measure(ApiRequest request, HttpServletResponse response, long start) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        LOG.debug(
                "{} {} {} in {} ms",
                request.getMethod(),
                request.getRequestURI(),
                response.getStatus(),
                time.toMillis());
        platform.measurements()
                .ifPresent(measurements -> measurements.took(
                        "http.server.requests",
                        Map.of(
                                "method", method(request),
                                "route", request.route(),
                                "status", Integer.toString(response.getStatus())),
                        time));
    }

    /** Callers may invent methods; the metrics know those that exist. */
    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
            default -> "other";
        };
    }

    private interface Work {
        void run() throws IOException, ServletException;
    }

    private static Runnable unchecked(Work work) {
        return () -> {
            try {
                work.run();
            } catch (IOException | ServletException thrown) {
                throw new Carrier(thrown);
            }
        };
    }

    /** Carries checked exceptions through {@link Actors#as}, which knows none. */
    private static final class Carrier extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Carrier(Exception carried) {
            super(null, carried, false, false);
        }

        private void rethrow() throws IOException, ServletException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) getCause();
        }
    }
}
