package org.tenon.doorkeeper.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.felix.framework.FrameworkFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.server.handler.HandlerCollection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.runtime.dto.FailedServletDTO;
import org.osgi.service.http.runtime.dto.RequestInfoDTO;
import org.osgi.service.http.runtime.dto.RuntimeDTO;
import org.osgi.service.http.runtime.dto.ServletContextDTO;
import org.osgi.service.http.runtime.dto.ServletDTO;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;

/** A Jetty that answers 200 to what the doorkeeper lets in, in a framework whose start is still to be finished. */
class DoorkeeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path cache;

    private final AtomicLong now = new AtomicLong();
    private final Whiteboard whiteboard = new Whiteboard();
    private final Server server = new Server();
    private final LocalConnector connector = new LocalConnector(server);
    private Framework framework;
    private BundleContext context;
    private Opening opening;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString(), "felix.cache.locking", "false"));
        framework.start();
        context = framework.getBundleContext();
        context.registerService(HttpServiceRuntime.class, whiteboard, null);
        opening = new Opening(context, PATIENCE, now::get);
        HandlerCollection handlers = new HandlerCollection();
        handlers.addHandler(new Doorkeeper(opening));
        handlers.addHandler(new Served());
        server.setHandler(handlers);
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        framework.stop();
        framework.waitForStop(5000);
    }

    @Test
    void whoever_comes_while_the_framework_starts_is_told_when_to_come_again() throws Exception {
        assertThat(get("/api/customers"))
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: 2", "application/problem+json", "\"code\":\"server.starting\"");
        assertThat(opening.check().ready()).isFalse();

        opening.started();

        assertThat(get("/api/customers")).startsWith("HTTP/1.1 200");
        assertThat(opening.check().ready()).isTrue();
    }

    @Test
    void a_servlet_that_is_registered_and_not_served_keeps_the_door_shut() throws Exception {
        ServiceRegistration<Servlet> servlet = register("late", Map.of());
        opening.started();

        assertThat(get("/")).startsWith("HTTP/1.1 503");
        assertThat(opening.check().detail()).isEqualTo("not served yet: late");

        whiteboard.serve(servlet);
        assertThat(get("/")).startsWith("HTTP/1.1 200");
    }

    @Test
    void what_the_whiteboard_cannot_serve_is_not_waited_for() throws Exception {
        whiteboard.fail(register("wrong", Map.of()));
        opening.started();

        assertThat(get("/")).startsWith("HTTP/1.1 200");
    }

    @Test
    void what_was_lost_is_waited_for_only_so_long() throws Exception {
        register("lost", Map.of());
        opening.started();
        assertThat(get("/")).startsWith("HTTP/1.1 503");

        now.addAndGet(PATIENCE.toNanos());

        assertThat(get("/")).startsWith("HTTP/1.1 200");
    }

    @Test
    void once_open_it_stays_open() throws Exception {
        opening.started();
        assertThat(get("/")).startsWith("HTTP/1.1 200");

        register("new", Map.of());

        assertThat(get("/")).startsWith("HTTP/1.1 200");
        assertThat(opening.check().ready()).isTrue();
    }

    @Test
    void probes_are_let_in_once_they_are_served() throws Exception {
        ServiceRegistration<Servlet> probes = register("probes", Map.of(Opening.WHILE_STARTING, "true"));
        assertThat(get("/probes")).startsWith("HTTP/1.1 503");

        whiteboard.serve(probes);

        assertThat(get("/probes")).startsWith("HTTP/1.1 200");
        assertThat(get("/probes/more")).startsWith("HTTP/1.1 503");
        assertThat(get("/")).startsWith("HTTP/1.1 503");
    }

    private String get(String path) throws Exception {
        return connector.getResponse("GET " + path + " HTTP/1.1\r\nHost: tenon\r\nConnection: close\r\n\r\n");
    }

    private ServiceRegistration<Servlet> register(String name, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, name);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/" + name);
        return context.registerService(Servlet.class, new Nothing(), FrameworkUtil.asDictionary(properties));
    }

    private static final class Nothing extends HttpServlet {

        private static final long serialVersionUID = 1L;
    }

    /** What is behind the door. */
    private static final class Served extends AbstractHandler {

        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response) {
            if (!base.isHandled()) {
                base.setHandled(true);
                response.setStatus(200);
            }
        }
    }

    private static final class Whiteboard implements HttpServiceRuntime {

        private final List<ServletDTO> served = new ArrayList<>();
        private final List<FailedServletDTO> failed = new ArrayList<>();

        void serve(ServiceRegistration<Servlet> servlet) {
            ServletDTO made = new ServletDTO();
            made.serviceId = id(servlet);
            served.add(made);
        }

        void fail(ServiceRegistration<Servlet> servlet) {
            FailedServletDTO made = new FailedServletDTO();
            made.serviceId = id(servlet);
            failed.add(made);
        }

        private static long id(ServiceRegistration<Servlet> servlet) {
            return (Long) servlet.getReference().getProperty(Constants.SERVICE_ID);
        }

        @Override
        public RuntimeDTO getRuntimeDTO() {
            ServletContextDTO servlets = new ServletContextDTO();
            servlets.servletDTOs = served.toArray(ServletDTO[]::new);
            RuntimeDTO all = new RuntimeDTO();
            all.servletContextDTOs = new ServletContextDTO[] {servlets};
            all.failedServletDTOs = failed.toArray(FailedServletDTO[]::new);
            return all;
        }

        @Override
        public RequestInfoDTO calculateRequestInfoDTO(String path) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }
}
