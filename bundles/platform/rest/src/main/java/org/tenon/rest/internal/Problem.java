package org.tenon.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.Response;
import org.tenon.json.TenonJson;
import org.tenon.kernel.problem.Violation;

/**
 * An answer that says what went wrong (RFC 9457).
 *
 * @param code stable, for programs; the problem's type is {@code urn:tenon:problem:<code>}
 * @param detail one sentence for people
 * @param errors what is wrong with the request, each with its place
 * @param data further members
 * @param headers what the answer needs besides, for example {@code Retry-After}
 */
record Problem(
        int status,
        String code,
        String detail,
        List<Violation> errors,
        Map<String, Object> data,
        Map<String, String> headers) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Unreadable request"),
            Map.entry(401, "Not logged in"),
            Map.entry(403, "Not allowed"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "Not acceptable"),
            Map.entry(409, "Not possible in this state"),
            Map.entry(412, "Changed by somebody else"),
            Map.entry(413, "Request too large"),
            Map.entry(415, "Unsupported media type"),
            Map.entry(422, "Request refused"),
            Map.entry(428, "Precondition required"),
            Map.entry(500, "Internal error"),
            Map.entry(503, "Unavailable"));

    Problem(int status, String code, String detail) {
        this(status, code, detail, List.of(), Map.of(), Map.of());
    }

    Problem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, code, detail, errors, data, more);
    }

    Problem with(Map<String, Object> members) {
        return new Problem(status, code, detail, errors, members, headers);
    }

    byte[] json() {
        ObjectNode body = TenonJson.mapper().createObjectNode();
        // First, so that the standard members win over data of the same name.
        data.forEach((name, value) -> body.set(name, TenonJson.mapper().valueToTree(value)));
        body.put("type", "urn:tenon:problem:" + code);
        body.put("title", TITLES.getOrDefault(status, "Problem"));
        body.put("status", status);
        body.put("detail", detail);
        body.put("code", code);
        if (!errors.isEmpty()) {
            ArrayNode list = body.putArray("errors");
            for (Violation error : errors) {
                list.addObject()
                        .put("pointer", error.pointer())
                        .put("code", error.code())
                        .put("message", error.message());
            }
        }
        try {
            return TenonJson.mapper().writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings and numbers can be written", impossible);
        }
    }

    Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(json());
        headers.forEach(response::header);
        return response.build();
    }

    /** Writes the problem outside of JAX-RS, unless an answer is already under way. */
    void send(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = json();
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
