package org.tenon.health.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.json.TenonJson;
import org.tenon.kernel.health.GaugeSource;
import org.tenon.kernel.health.HealthCheck;
import org.tenon.kernel.health.Measurements;

/** {@code /livez}, {@code /readyz} and {@code /metrics}, for probes and monitors, without a login. */
@Component(
        service = Servlet.class,
        configurationPid = "org.tenon.health",
        property = {
            "osgi.http.whiteboard.servlet.name=tenon-health",
            // the doorkeeper lets probes in before anybody else
            "tenon.while.starting=true",
            "osgi.http.whiteboard.servlet.pattern=/livez",
            "osgi.http.whiteboard.servlet.pattern=/readyz",
            "osgi.http.whiteboard.servlet.pattern=/metrics"
        })
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(HealthServlet.class);

    private final transient ExecutorService executor = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tenon-health");
        thread.setDaemon(true);
        return thread;
    });
    private final transient Readiness readiness = new Readiness(executor, System::nanoTime, Duration.ofSeconds(2));
    private final transient Metrics metrics = new Metrics();
    private final transient Set<String> required;
    private final transient ServiceRegistration<Measurements> measurements;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final transient Collection<HealthCheck> checks = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    final transient Collection<GaugeSource> gauges = new CopyOnWriteArrayList<>();

    /** The configuration {@code etc/org.tenon.health.cfg}. */
    @interface Config {

        /** The checks without which the installation is not ready, besides those that happen to be there. */
        String[] required() default {"framework", "database", "rest", "capabilities"};
    }

    @Activate
    public HealthServlet(BundleContext context, Config config) {
        required = Set.of(config.required());
        measurements = context.registerService(Measurements.class, metrics, null);
    }

    @Deactivate
    void close() {
        measurements.unregister();
        metrics.close();
        executor.shutdownNow();
    }

    /** The servlet API would send the request back, credentials included. */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        switch (request.getServletPath()) {
            case "/livez" -> json(response, 200, Map.of("status", "alive"));
            case "/readyz" -> {
                Readiness.Report report = readiness.report(List.copyOf(checks), required);
                json(response, report.ready() ? 200 : 503, report);
            }
            default -> send(response, 200, "text/plain; version=0.0.4; charset=utf-8", metrics());
        }
    }

    private byte[] metrics() {
        List<GaugeSource.Gauge> all =
                gauges.stream().flatMap(source -> gauges(source).stream()).toList();
        return (metrics.text() + GaugeText.of(all)).getBytes(StandardCharsets.UTF_8);
    }

    private static List<GaugeSource.Gauge> gauges(GaugeSource source) {
        try {
            return source.gauges();
        } catch (RuntimeException failed) {
            LOG.warn("Gauges of {} could not be read.", source.getClass().getName(), failed);
            return List.of();
        }
    }

    private static void json(HttpServletResponse response, int status, Object body) throws IOException {
        send(response, status, "application/json", TenonJson.mapper().writeValueAsBytes(body));
    }

    private static void send(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
