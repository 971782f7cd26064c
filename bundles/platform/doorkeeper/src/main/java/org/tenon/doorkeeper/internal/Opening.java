package org.tenon.doorkeeper.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.runtime.dto.RuntimeDTO;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.health.HealthCheck;

/**
 * Whether the server has opened: the framework has started all that it is told to, and each servlet that is registered is
 * served. It opens once, and does not close any more when servlets come and go. What is asked before then is looked up for each
 * request, so that nobody is turned away after {@code /readyz}, which asks this check too, has said that it is ready.
 */
final class Opening implements HealthCheck {

    /** The property of a servlet that is there also while others are not: the probes' one. */
    static final String WHILE_STARTING = "tenon.while.starting";

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final String WITH_PATTERN = "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN + "=*)";

    private final BundleContext context;
    private final long patienceNanos;
    private final LongSupplier nanoTime;
    private volatile boolean open;
    private long startedAt;
    private boolean started;

    /** @param patience after it a started server opens without the servlets that are not served: the others may be of use */
    Opening(BundleContext context, Duration patience, LongSupplier nanoTime) {
        this.context = context;
        this.patienceNanos = patience.toNanos();
        this.nanoTime = nanoTime;
    }

    @Override
    public String name() {
        return "framework";
    }

    @Override
    public Result check() {
        if (open) {
            return Result.ready("all has started");
        }
        if (!isStarted()) {
            return Result.notReady("the framework is starting");
        }
        Set<String> missing = missing();
        if (!missing.isEmpty() && isPatient()) {
            return Result.notReady("not served yet: " + String.join(", ", missing));
        }
        if (!missing.isEmpty()) {
            LOG.error("Not served by the HTTP whiteboard: {}", missing);
        }
        open = true;
        return Result.ready("all has started");
    }

    /** Whether a request for that path is for the servlets. */
    boolean letsIn(String path) {
        return open || check().ready() || servedWhileStarting().contains(path);
    }

    private synchronized boolean isStarted() {
        return started;
    }

    /** The framework has started all that it was on its way to start. */
    synchronized void started() {
        if (!started) {
            started = true;
            startedAt = nanoTime.getAsLong();
        }
    }

    private synchronized boolean isPatient() {
        return nanoTime.getAsLong() - startedAt < patienceNanos;
    }

    /** The servlets that are registered and not served, by name. */
    private Set<String> missing() {
        Set<Long> known = known();
        Set<String> missing = new TreeSet<>();
        for (ServiceReference<Servlet> servlet : servlets(WITH_PATTERN)) {
            if (!known.contains(id(servlet))) {
                missing.add(String.valueOf(servlet.getProperty(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME)));
            }
        }
        return missing;
    }

    private Set<String> servedWhileStarting() {
        Set<Long> known = known();
        return servlets("(" + WHILE_STARTING + "=true)").stream()
                .filter(servlet -> known.contains(id(servlet)))
                .flatMap(servlet ->
                        patterns(servlet.getProperty(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN)))
                .collect(Collectors.toSet());
    }

    /** The ids of the services of which the whiteboard has made something, be it that they cannot be served. */
    private Set<Long> known() {
        ServiceReference<HttpServiceRuntime> reference = context.getServiceReference(HttpServiceRuntime.class);
        HttpServiceRuntime runtime = reference == null ? null : context.getService(reference);
        if (runtime == null) {
            return Set.of();
        }
        RuntimeDTO all = runtime.getRuntimeDTO();
        LongStream served = Arrays.stream(all.servletContextDTOs)
                .flatMap(servlets -> Arrays.stream(servlets.servletDTOs))
                .mapToLong(servlet -> servlet.serviceId);
        LongStream failed = Arrays.stream(all.failedServletDTOs).mapToLong(servlet -> servlet.serviceId);
        return LongStream.concat(served, failed).boxed().collect(Collectors.toSet());
    }

    private Collection<ServiceReference<Servlet>> servlets(String filter) {
        try {
            return context.getServiceReferences(Servlet.class, filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Long id(ServiceReference<Servlet> servlet) {
        return (Long) servlet.getProperty(Constants.SERVICE_ID);
    }

    private static Stream<String> patterns(Object property) {
        return property instanceof String[] several ? Arrays.stream(several) : Stream.of(String.valueOf(property));
    }
}
