package org.tenon.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.Servlet;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.runtime.dto.RequestInfoDTO;
import org.osgi.service.http.runtime.dto.RuntimeDTO;
import org.osgi.service.http.runtime.dto.ServletContextDTO;
import org.osgi.service.http.runtime.dto.ServletDTO;

/** The gate before a whiteboard that serves a servlet only after it has been told of it a number of times. */
class StartGateTest {

    @TempDir
    Path cache;

    private final AtomicInteger told = new AtomicInteger();
    private Framework framework;
    private BundleContext context;

    @BeforeEach
    void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString(), "felix.cache.locking", "false"));
        framework.start();
        context = framework.getBundleContext();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(5000);
    }

    private void whiteboard(int deafFor) throws Exception {
        context.addServiceListener(
                event -> {
                    if (event.getType() != ServiceEvent.UNREGISTERING) {
                        told.incrementAndGet();
                    }
                },
                "(" + Constants.OBJECTCLASS + "=" + Servlet.class.getName() + ")");
        context.registerService(HttpServiceRuntime.class, new Whiteboard(deafFor), null);
    }

    @Test
    void opens_once_its_servlet_is_served() throws Exception {
        whiteboard(0);
        new StartGate().start(context);
        assertThat(told).hasValue(1);
        assertThat(context.getServiceReference(Servlet.class)).isNull();
    }

    @Test
    void asks_again_when_its_servlet_was_lost() throws Exception {
        whiteboard(2);
        new StartGate().start(context);
        assertThat(told).hasValue(3);
        assertThat(context.getServiceReference(Servlet.class)).isNull();
    }

    @Test
    void lets_the_start_go_on_without_a_whiteboard() throws Exception {
        new StartGate(Duration.ofMillis(50)).start(context);
        assertThat(context.getServiceReference(Servlet.class)).isNull();
    }

    private final class Whiteboard implements HttpServiceRuntime {

        private final int deafFor;

        Whiteboard(int deafFor) {
            this.deafFor = deafFor;
        }

        @Override
        public RuntimeDTO getRuntimeDTO() {
            ServletDTO servlet = new ServletDTO();
            servlet.name = "tenon-start-gate";
            ServletContextDTO servlets = new ServletContextDTO();
            servlets.servletDTOs = told.get() > deafFor ? new ServletDTO[] {servlet} : new ServletDTO[0];
            RuntimeDTO all = new RuntimeDTO();
            all.servletContextDTOs = new ServletContextDTO[] {servlets};
            return all;
        }

        @Override
        public RequestInfoDTO calculateRequestInfoDTO(String path) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }
}
