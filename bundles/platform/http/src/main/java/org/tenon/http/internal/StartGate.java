package org.tenon.http.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the start until the HTTP whiteboard takes servlets, so that none is lost. Pax Web's whiteboard gets its server from a
 * thread of its own; a servlet whose context is looked for just before that, and which is listed just after it, is never
 * served (ADR 23). This bundle has a start level between Pax Web's and that of the first bundle with a servlet: it registers a
 * servlet of its own, as often as it takes, and starts once that is served. Then nothing can be lost any more.
 */
public final class StartGate implements BundleActivator {

    private static final Logger LOG = LoggerFactory.getLogger(StartGate.class);
    private static final String NAME = "tenon-start-gate";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final Duration ASK_AGAIN = Duration.ofMillis(250);

    private final Duration patience;

    public StartGate() {
        this(Duration.ofSeconds(30));
    }

    /** @param patience after it, the start goes on: without HTTP, one can still look at the log */
    StartGate(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void start(BundleContext context) throws InterruptedException {
        Dictionary<String, Object> properties = FrameworkUtil.asDictionary(Map.of(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME,
                NAME,
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                "/" + NAME));
        ServiceRegistration<Servlet> probe = context.registerService(Servlet.class, new Probe(), properties);
        try {
            long begin = System.nanoTime();
            long asked = begin;
            while (!isServed(context)) {
                long now = System.nanoTime();
                if (now - begin > patience.toNanos()) {
                    LOG.error("The HTTP whiteboard took no servlet for {} s: is Pax Web there?", patience.toSeconds());
                    return;
                }
                if (now - asked > ASK_AGAIN.toNanos()) {
                    asked = now;
                    probe.setProperties(properties);
                }
                Thread.sleep(LOOK_AGAIN.toMillis());
            }
        } finally {
            probe.unregister();
        }
    }

    @Override
    public void stop(BundleContext context) {
        // What it held has started.
    }

    private static boolean isServed(BundleContext context) {
        ServiceReference<HttpServiceRuntime> reference = context.getServiceReference(HttpServiceRuntime.class);
        HttpServiceRuntime runtime = reference == null ? null : context.getService(reference);
        return runtime != null
                && Arrays.stream(runtime.getRuntimeDTO().servletContextDTOs)
                        .flatMap(servlets -> Arrays.stream(servlets.servletDTOs))
                        .anyMatch(servlet -> NAME.equals(servlet.name));
    }

    /** Answers nothing but that the method is not allowed. */
    private static final class Probe extends HttpServlet {

        private static final long serialVersionUID = 1L;
    }
}
