package org.tenon.testing.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A client that knows the REST surface only. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a path is to be asked for, by whoever is asked now. */
    private final Function<String, URI> place;

    private final HttpClient http;
    private final String authorization;

    public Api(Distribution distribution, String user, String password) {
        this(() -> distribution, user, password);
    }

    /** @param node chooses who is asked, for each request */
    public Api(Supplier<Distribution> node, String user, String password) {
        this(path -> node.get().uri(path), HttpClient.newHttpClient(), user, password);
    }

    /** @param base of what stands before the nodes, for example a proxy that {@code http} trusts */
    public Api(URI base, HttpClient http, String user, String password) {
        this(path -> base.resolve(path), http, user, password);
    }

    private Api(Function<String, URI> place, HttpClient http, String user, String password) {
        this.place = place;
        this.http = http;
        String credentials = user + ":" + password;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer: its status, its JSON (missing when there is none), its entity tag, all its text. */
    public record Answer(int status, JsonNode json, String etag, String text, String contentType) {

        public String at(String pointer) {
            return json.at(pointer).asText();
        }

        /** The answer, if it has the status; otherwise an error that shows it. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", got " + status + " " + text);
            }
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** What is no text, as it is answered with 200. */
    public byte[] download(String path) {
        HttpRequest request = HttpRequest.newBuilder(place.apply(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("expected 200, got " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, String body) {
        return send("POST", path, body, Map.of());
    }

    public Answer post(String path, String body, Map<String, String> headers) {
        return send("POST", path, body, headers);
    }

    public Answer patch(String path, String body, String etag) {
        return send("PATCH", path, body, etag.isEmpty() ? Map.of() : Map.of("If-Match", etag));
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body, Map.of());
    }

    /** Sends a request; single quotes in the body stand for double ones. */
    public Answer send(String method, String path, String body, Map<String, String> headers) {
        byte[] bytes = body == null ? new byte[0] : body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return sendBytes(method, path, bytes, headers);
    }

    public Answer sendBytes(String method, String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(place.apply(path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        request.header("Authorization", authorization);
        if (body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        return exchange(request.build());
    }

    /** Sends a request line that no client library would let pass. */
    public Answer raw(String path) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + authorization
                + "\r\nConnection: close\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), place.apply("/").getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
            return new Answer(status, JSON.missingNode(), "", text, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer anonymous(String path) {
        return exchange(HttpRequest.newBuilder(place.apply(path))
                .timeout(Duration.ofSeconds(60))
                .build());
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            JsonNode json = type.contains("json") ? JSON.readTree(answer.body()) : JSON.missingNode();
            return new Answer(
                    answer.statusCode(),
                    json,
                    answer.headers().firstValue("ETag").orElse(""),
                    text,
                    type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
