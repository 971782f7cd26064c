package org.tenon.rest.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/** A whole answer that was not sent yet. */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    private static final String WITHHELD = "idempotency.answer-withheld";

    boolean refused() {
        return status >= 400;
    }

    /**
     * What may be kept of this answer for a repetition. One that its operation marked {@code Cache-Control: no-store}
     * holds a secret, which is nowhere else either; its place takes a problem that says so.
     */
    Answer kept() {
        if (headers.getOrDefault("Cache-Control", List.of()).stream().noneMatch(value -> value.contains("no-store"))) {
            return this;
        }
        Problem problem = new Problem(
                HttpServletResponse.SC_CONFLICT,
                WITHHELD,
                "This was done, but its answer held a secret, which is shown once and not kept.");
        return new Answer(problem.status(), Map.of("Content-Type", List.of(Problem.MEDIA_TYPE)), problem.json());
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach((name, values) -> {
            response.setHeader(name, values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
