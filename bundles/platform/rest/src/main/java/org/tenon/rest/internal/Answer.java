package org.tenon.rest.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/** A whole answer that was not sent yet. */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    boolean refused() {
        return status >= 400;
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
