package org.tenon.doorkeeper.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.AbstractHandler;

/** Answers 503 with {@code Retry-After} to whoever comes too early, as the rest of the REST surface does. */
final class Doorkeeper extends AbstractHandler {

    private static final int UNAVAILABLE = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    private static final String RETRY_SECONDS = "2";
    private static final byte[] PROBLEM =
            """
            {"type":"urn:tenon:problem:server.starting","title":"Service unavailable","status":503,\
            "detail":"The server is starting.","code":"server.starting"}"""
                    .getBytes(StandardCharsets.UTF_8);

    private final Opening opening;

    Doorkeeper(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (opening.letsIn(target)) {
            return;
        }
        base.setHandled(true);
        response.setStatus(UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.setContentLength(PROBLEM.length);
        response.getOutputStream().write(PROBLEM);
    }
}
