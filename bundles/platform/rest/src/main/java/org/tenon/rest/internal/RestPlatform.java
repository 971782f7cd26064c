package org.tenon.rest.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.servlet.Servlet;
import javax.ws.rs.ext.RuntimeDelegate;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.auditlog.AuditLog;
import org.tenon.kernel.health.HealthCheck;
import org.tenon.kernel.health.Measurements;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.rest.Authenticator;

/** Brings the parts together in the container, and follows the platform services as they come and go. */
@Component(service = HealthCheck.class, immediate = true, configurationPid = RestPlatform.PID)
@Designate(ocd = RestConfig.class)
public final class RestPlatform implements ApiServlet.Platform, HealthCheck {

    static final String PID = "org.tenon.rest";

    private static final Logger LOG = LoggerFactory.getLogger(RestPlatform.class);

    private final Roots roots;
    private final ServiceRegistration<Servlet> servlet;
    private final ApiDocs docs;
    /** For what nobody waits for. */
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tenon-rest-background");
        thread.setDaemon(true);
        return thread;
    });

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Authenticator authenticator;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Actors actors;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Transactions transactions;

    @Reference(
            target = "(unit=rest)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable UnitOfWork unit;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Measurements measurements;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable AuditLog auditLog;

    private final RequestLimits limits;
    private final RecordSights recordSights;
    private volatile TrustedProxies proxies;

    @Activate
    public RestPlatform(
            BundleContext context,
            @Reference RequestLimits limits,
            @Reference RecordSights recordSights,
            RestConfig config) {
        this.limits = limits;
        this.recordSights = recordSights;
        proxies = TrustedProxies.of(config.trusted_proxies());
        // JAX-RS would look for its implementation in the thread's class loader, which is anybody's here.
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        roots = new Roots(context, Roots.PATIENCE);
        roots.open();
        docs = new ApiDocs(roots::served);
        servlet = context.registerService(
                Servlet.class,
                new ApiServlet(roots, this, docs),
                FrameworkUtil.asDictionary(Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME,
                        "tenon-rest",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                        "/api/*")));
        var unusedPurge = background.scheduleWithFixedDelay(this::purge, 5, 60, TimeUnit.MINUTES);
        // the first description takes a second, and the start is busy enough
        var unusedDescription = background.schedule(this::describe, 20, TimeUnit.SECONDS);
    }

    /** Takes new settings in place: nobody's request is cut off. */
    @Modified
    void modified(RestConfig config) {
        proxies = TrustedProxies.of(config.trusted_proxies());
    }

    @Deactivate
    void close() {
        servlet.unregister();
        background.shutdownNow();
        roots.close();
    }

    private void describe() {
        try {
            docs.prepare();
        } catch (RuntimeException | LinkageError failed) {
            LOG.warn("What is served could not be described; the first reader of the description tries again.", failed);
        }
    }

    private void purge() {
        try {
            unit().ifPresent(present -> new StoredAnswers(present, Clock.systemUTC()).purge());
        } catch (RuntimeException failed) {
            LOG.warn("Old answers could not be removed; the next run tries again.", failed);
        }
    }

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public Result check() {
        List<String> missing = roots.missing();
        if (!missing.isEmpty()) {
            return Result.notReady(String.join("; ", missing));
        }
        if (authenticator == null || actors == null || transactions == null || unit == null) {
            return Result.notReady("security or persistence is not there");
        }
        return Result.ready("all announced roots are served");
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.ofNullable(authenticator);
    }

    @Override
    public Optional<Actors> actors() {
        return Optional.ofNullable(actors);
    }

    @Override
    public Optional<Transactions> transactions() {
        return Optional.ofNullable(transactions);
    }

    @Override
    public Optional<UnitOfWork> unit() {
        return Optional.ofNullable(unit);
    }

    @Override
    public Optional<Measurements> measurements() {
        return Optional.ofNullable(measurements);
    }

    @Override
    public Optional<AuditLog> auditLog() {
        return Optional.ofNullable(auditLog);
    }

    @Override
    public RecordSights recordSights() {
        return recordSights;
    }

    @Override
    public RequestLimits limits() {
        return limits;
    }

    @Override
    public TrustedProxies proxies() {
        return proxies;
    }
}
