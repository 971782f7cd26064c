package org.tenon.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.tenon.json.TenonJson;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.health.Measurements;
import org.tenon.kernel.sight.Sight;
import org.tenon.kernel.sight.Sights;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.rest.Authenticator;
import org.tenon.rest.BadCredentialsException;
import org.tenon.testing.fixture.TestAuditLog;
import org.tenon.testing.fixture.TestDatabase;
import org.tenon.testing.fixture.TestPlatform;

/** The API servlet in an HTTP server, on a database, without a container. */
final class RestServer implements AutoCloseable, ApiServlet.Platform {

    final TestPlatform platform;
    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);
    private final HttpClient client = HttpClient.newHttpClient();
    private final BundleServer bundle;
    private String user = "ann";
    boolean authenticatorThere = true;
    final TestAuditLog auditLog = new TestAuditLog();

    RestServer(TestDatabase database, Function<Actors, Object> resource) {
        this(TestPlatform.on(database), resource);
    }

    /** One more node of an installation; it is closed before the first. */
    RestServer(TestPlatform platform, Function<Actors, Object> resource) {
        this.platform = platform;
        bundle = new BundleServer(List.of(resource.apply(platform.actors())));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(
                new ServletHolder(new ApiServlet(this::enter, this, new ApiDocs(bundle::resources))), "/api/*");
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.setHandler(context);
        try {
            jetty.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private BundleServer enter(String root) {
        if (root.equals("coming")) {
            throw new ServerDirectory.RootException(Problems.unavailable("rest.unavailable", "Not served now."));
        }
        if (!bundle.roots().contains(root) || !bundle.enter()) {
            throw new ServerDirectory.RootException(Problems.notFound("/api/" + root));
        }
        return bundle;
    }

    BundleServer bundle() {
        return bundle;
    }

    RestServer as(String name) {
        user = name;
        return this;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (!user.isEmpty()) {
            String pair = user + ":secret";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Reply(client.send(request.build(), BodyHandlers.ofByteArray()));
    }

    Reply get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Reply post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, body, with("Content-Type", "application/json", headers));
    }

    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String[] with(String name, String value, String... headers) {
        String[] all = Arrays.copyOf(new String[] {name, value}, headers.length + 2);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }

    /** An answer with its JSON. */
    record Reply(HttpResponse<byte[]> http) {

        int status() {
            return http.statusCode();
        }

        String text() {
            return new String(http.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return TenonJson.mapper().readTree(http.body());
            } catch (IOException noJson) {
                throw new AssertionError("no JSON: " + text(), noJson);
            }
        }

        String at(String pointer) {
            return json().at(pointer).asText();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return authenticatorThere ? Optional.of(RestServer::known) : Optional.empty();
    }

    private static Optional<Actor> known(Authenticator.Caller caller) {
        String header = caller.authorization().orElseThrow();
        if (!header.startsWith("Basic ")) {
            return Optional.empty();
        }
        String pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
        String name = pair.substring(0, pair.indexOf(':'));
        if (name.equals("mallory")) {
            throw new BadCredentialsException("credentials.wrong", "User or password is wrong.");
        }
        Actor actor = new Actor(
                name, Set.of("sales"), name.equals("reader") ? Set.of("*.read") : Set.of("thing.read", "thing.write"));
        return Optional.of(name.equals("limited") ? actor.seeing(new Sights(Map.of(), Sight.own("limited"))) : actor);
    }

    @Override
    public Optional<Actors> actors() {
        return Optional.of(platform.actors());
    }

    @Override
    public Optional<Transactions> transactions() {
        return Optional.of(platform.transactions());
    }

    @Override
    public Optional<UnitOfWork> unit() {
        return Optional.of(platform.unit("rest"));
    }

    @Override
    public Optional<Measurements> measurements() {
        return Optional.of((name, labels, time) -> measured.add(labels));
    }

    /** The labels of the requests that were measured; a little after each was answered. */
    final BlockingQueue<Map<String, String>> measured = new LinkedBlockingQueue<>();

    @Override
    public void close() {
        stop();
        platform.close();
    }

    /** Stops it and leaves the platform, which other nodes use. */
    void stop() {
        try {
            jetty.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        bundle.destroy();
    }

    @Override
    public Optional<AuditLog> auditLog() {
        return Optional.of(auditLog);
    }

    /** Things whose id begins with "hidden" are seen by those only who see everything. */
    @Override
    public RecordSights recordSights() {
        return recordSights;
    }

    private final RecordSights recordSights = withThings();

    private static RecordSights withThings() {
        RecordSights known = new RecordSights();
        known.know(new ThingSight());
        return known;
    }

    final RateLimitConfig limit = new RateLimitConfig();
    private RequestLimits limits = new RequestLimits(limit);

    /** Limits callers from now on as {@link #limit} says. */
    void limitCallers() {
        limits = new RequestLimits(limit);
    }

    @Override
    public RequestLimits limits() {
        return limits;
    }

    @Override
    public TrustedProxies proxies() {
        return TrustedProxies.of("");
    }
}
