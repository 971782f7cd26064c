package org.tenon.testing.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection to the server that stays open, for one client. It is written by hand, since the client runs on the processors
 * that are measured: a client library would take as much of them as the server.
 */
final class Line implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String head;
    private long bytes;

    Line(int port, String token) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        head = "Host: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n";
    }

    /** What came back for a request that was served. */
    record Answer(String etag, String text) {

        /** The first text member of that name. */
        String member(String name) {
            String opening = "\"" + name + "\":\"";
            int at = text.indexOf(opening);
            if (at < 0) {
                throw new IllegalStateException("no " + name + " in " + text);
            }
            int from = at + opening.length();
            return text.substring(from, text.indexOf('"', from));
        }
    }

    Answer get(String path) {
        return send("GET " + path + " HTTP/1.1\r\n" + head + "\r\n");
    }

    Answer post(String path, String body) {
        return send("POST " + path + " HTTP/1.1\r\n" + head + content(body));
    }

    Answer patch(String path, String etag, String body) {
        return send("PATCH " + path + " HTTP/1.1\r\n" + head + "If-Match: " + etag + "\r\n" + content(body));
    }

    /** What went over it so far, both ways. */
    long bytes() {
        return bytes;
    }

    private static String content(String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + body;
    }

    /** @throws IllegalStateException when the status is not one of success */
    private Answer send(String request) {
        byte[] sent = request.getBytes(StandardCharsets.UTF_8);
        bytes += sent.length;
        try {
            socket.getOutputStream().write(sent);
            return answer(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer(String request) throws IOException {
        String status = line();
        int length = 0;
        boolean chunked = false;
        String etag = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).trim();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "etag" -> etag = value;
                default -> {
                    // of no interest here
                }
            }
        }
        byte[] body = chunked ? chunks() : exactly(length);
        String text = new String(body, StandardCharsets.UTF_8);
        if (status.charAt("HTTP/1.1 ".length()) != '2') {
            throw new IllegalStateException(request.lines().findFirst().orElse("") + ": " + status + " " + text);
        }
        return new Answer(etag, text);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        bytes += length;
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw new EOFException("the answer ended early");
        }
        return read;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            bytes++;
            if (next != '\r') {
                line.append((char) next);
            }
        }
        bytes++;
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
