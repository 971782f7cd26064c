package org.tenon.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/**
 * The short life of the instance from which the JVM learns which classes are loaded at a start and by the first calls: it
 * becomes ready, is read from once at every path that the API document lists, and stops. The JVM then writes the classes that
 * it has seen to the archive that later starts read them from.
 */
final class Rehearsal implements Server.Sequel {
    private static final String DOCUMENT = "/api/openapi.json";
    private static final List<String> OPERATIONS = List.of("/livez", "/metrics", "/api/docs/");
    /** Paths without parameters that can be read. */
    private static final Pattern READABLE = Pattern.compile("\"(/api/[a-z/-]+)\"\\s*:\\s*\\{\\s*\"get\"");

    private final Settings settings;
    private final String login;
    private final PrintStream err;
    private volatile boolean complete;

    /** @param password the first admin's */
    Rehearsal(Settings settings, String password, PrintStream err) {
        this.settings = settings;
        this.login =
                "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        this.err = err;
    }

    /** Whether it came to its end. */
    boolean complete() {
        return complete;
    }

    @Override
    public void started(Framework framework, boolean ready) {
        try {
            if (ready) {
                read();
                complete = true;
            }
        } catch (IOException failed) {
            err.println("tenon: the instance could not be read from: " + failed.getMessage());
        } finally {
            stop(framework);
        }
    }

    private void read() throws IOException {
        for (String path : OPERATIONS) {
            get(path);
        }
        List<String> paths = READABLE.matcher(get(DOCUMENT))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        if (paths.isEmpty()) {
            throw new IOException(DOCUMENT + " lists nothing");
        }
        for (String path : paths) {
            try {
                get(path);
            } catch (SocketTimeoutException endless) {
                // a stream, whose classes are loaded by now
            }
        }
    }

    /** What a path answers; an answer that asks for parameters has loaded its classes, too. */
    private String get(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(settings.address() + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", login);
        connection.setReadTimeout(path.equals(DOCUMENT) ? 60_000 : 10_000);
        int status = connection.getResponseCode();
        if (status >= 500 || status == 401) {
            throw new IOException(path + " answers " + status);
        }
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void stop(Framework framework) {
        try {
            framework.stop();
        } catch (BundleException failed) {
            err.println("tenon: the instance did not stop: " + failed.getMessage());
        }
    }
}
