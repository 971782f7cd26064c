package org.tenon.rest.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.ServletController;
import org.jspecify.annotations.Nullable;

/**
 * A CXF server of its own for the resources of one bundle: with its own bus and its own registry of destinations, so that
 * nothing that other bundles do can disturb it. It never changes; another set of resources gets another server.
 */
final class BundleServer {

    private final List<Class<?>> resources;
    private final Set<String> roots;
    private final Bus bus;
    private final Server server;
    private final ServletController controller;

    private int running;
    private boolean closed;

    /** @param resources instances of classes that obey the {@link ResourceRules} */
    BundleServer(List<Object> resources) {
        this.resources = resources.stream().<Class<?>>map(Object::getClass).toList();
        this.roots = this.resources.stream().map(ResourceRules::root).collect(Collectors.toUnmodifiableSet());
        RequestJson json = new RequestJson();
        DestinationRegistry registry = new DestinationRegistryImpl();
        bus = new ExtensionManagerBus();
        // It would be looked for at each request, in all jars of the class path.
        bus.setExtension(BundleServer.class.getClassLoader(), ClassLoader.class);
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(registry));
        factory.setAddress("/");
        factory.setServiceBeans(resources);
        factory.setProviders(List.of(
                new JsonBodies(json),
                new ProblemMapper(),
                new ProblemMapper.OfJaxRs(),
                new AccessFilter(),
                new NotModifiedFilter(),
                new LocationFilter(),
                new AllowFilter(),
                new ParameterConverters(json)));
        server = factory.create();
        // It would let the query string choose media types (_type, _ctype).
        ServerProviderFactory providers =
                (ServerProviderFactory) server.getEndpoint().get(ServerProviderFactory.class.getName());
        providers.setRequestPreprocessor(null);
        controller = new Controller(registry);
    }

    Set<String> roots() {
        return roots;
    }

    List<Class<?>> resources() {
        return resources;
    }

    /** Begins a call, unless the server is going. Whoever got {@code true} must {@link #leave()}. */
    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        running++;
        return true;
    }

    synchronized void leave() {
        running--;
        notifyAll();
    }

    /** Serves a call; between {@link #enter()} and {@link #leave()}. */
    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        controller.invoke(request, response);
    }

    /** Takes no more calls, and waits for those that run. @return whether all of them came to their end in time */
    boolean drain(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (this) {
            closed = true;
            while (running > 0) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                try {
                    wait(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }

    /** Frees what the server holds; after {@link #drain}. */
    void destroy() {
        server.destroy();
        bus.shutdown(false);
    }

    private static final class Controller extends ServletController {

        Controller(DestinationRegistry registry) {
            super(registry, new Config(null), new HttpServlet() {
                private static final long serialVersionUID = 1L;
            });
        }

        @Override
        public void invokeDestination(
                HttpServletRequest request, HttpServletResponse response, AbstractHTTPDestination destination)
                throws ServletException {
            ServletContext context = request.getServletContext();
            try {
                destination.invoke(new Config(context), context, request, response);
            } catch (IOException failed) {
                throw new ServletException(failed);
            }
        }
    }

    /** No list of services, and no writing of the caller's idea of our address into shared state. */
    private record Config(@Nullable ServletContext context) implements ServletConfig {

        private static final List<String> TRUE = List.of("hide-service-list-page", "disable-address-updates");

        @Override
        public String getServletName() {
            return "tenon-rest";
        }

        @Override
        public @Nullable ServletContext getServletContext() {
            return context;
        }

        @Override
        public @Nullable String getInitParameter(String name) {
            return TRUE.contains(name) ? "true" : null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(TRUE);
        }
    }
}
