package org.tenon.switchboard.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.capability.Participation;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.CanaryEnded;
import org.tenon.switchboard.CapabilityRouted;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ReplayReport;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.RouteRule;
import org.tenon.switchboard.ShadowReport;
import org.tenon.switchboard.Switchboard;

/** The routers of all capabilities, the configuration, and the choices that were made while running. */
final class RoutingSwitchboard implements Switchboard, Participation {

    private static final Logger LOG = LoggerFactory.getLogger(RoutingSwitchboard.class);
    private static final int MOST_RECORDED = 10_000;

    private final Map<String, Router> routers = new ConcurrentHashMap<>();
    private final RouteStore store;
    private final Timer timer;
    private final Executor shadowExecutor;
    private final Platform platform;
    private final Admission admission;
    private final Map<String, RouteTable> live;
    private volatile Settings settings = Settings.STANDARD;

    RoutingSwitchboard(RouteStore store, Timer timer, Executor shadowExecutor, Platform platform) {
        this.store = store;
        this.timer = timer;
        this.shadowExecutor = shadowExecutor;
        this.platform = platform;
        this.admission = new Admission(platform);
        this.live = new HashMap<>(store.load());
    }

    /** The capability's router, made when it is new. */
    Router router(String capability) {
        Router known = routers.get(capability);
        if (known != null) {
            return known;
        }
        synchronized (live) {
            return routers.computeIfAbsent(
                    capability,
                    name -> new Router(
                            name, settings, inForce(name), timer, shadowExecutor, platform, this::canaryPassed));
        }
    }

    Stream<Router> routers() {
        return routers.values().stream();
    }

    void configure(Settings now) {
        synchronized (live) {
            settings = now;
            routers.values().forEach(router -> router.configure(now, inForce(router.capability())));
        }
    }

    @Override
    public boolean inTransaction(String capability) {
        Router router = routers.get(capability);
        return router == null || router.transactional();
    }

    Duration park() {
        return settings.park();
    }

    /** The mandatory capabilities that nobody provides, by name. */
    List<String> unavailable() {
        return settings.mandatory().stream()
                .filter(name -> !routers.containsKey(name) || router(name).active() == null)
                .sorted()
                .toList();
    }

    @Override
    public List<CapabilityStatus> capabilities() {
        return Stream.concat(routers.keySet().stream(), settings.mandatory().stream())
                .distinct()
                .sorted()
                .map(this::status)
                .toList();
    }

    @Override
    public CapabilityStatus capability(String capability) {
        return status(known(capability));
    }

    @Override
    public CapabilityStatus route(String capability, RouteRequest request) {
        known(capability);
        CapabilityRouted event;
        synchronized (live) {
            Router router = router(capability);
            Route route = request.route();
            Instant now = platform.now();
            boolean forced = admission.judge(router, request, now);
            Admission.mustHaveItsData(router, request);
            RouteKey key = RouteKey.of(request.channel(), request.kind());
            Rule rule = new Rule(key, request.from().or(() -> Optional.of(now)), request.until(), route, false);
            change(router, table -> table.with(rule, now).withoutHeir(route.provider()));
            router.shadows().clear();
            event = new CapabilityRouted(
                    capability,
                    rule.shown(true).calls(),
                    Optional.of(route.provider()),
                    route.canary().map(Canary::provider),
                    rule.from(),
                    rule.until(),
                    forced,
                    now);
        }
        LOG.info(
                "{} ({}) is routed to {} by {}{}",
                capability,
                event.calls(),
                request.route().provider(),
                platform.actor().user(),
                event.forced() ? ", without a verdict" : "");
        platform.publish(event);
        return status(capability);
    }

    @Override
    public void check(String capability, RouteRequest request) {
        known(capability);
        synchronized (live) {
            admission.judge(router(capability), request, platform.now());
        }
    }

    @Override
    public CapabilityStatus handOver(String capability, String source, String target) {
        known(capability);
        Instant now = platform.now();
        synchronized (live) {
            Router router = router(capability);
            admission.judge(router, RouteRequest.to(target), now);
            change(router, table -> {
                RouteTable moved = table.moved(source, target, now);
                // The configuration is not ours to change: a live choice goes before it.
                for (Rule rule : settings.routes(capability).rules()) {
                    boolean decided = rule.key().equals(RouteKey.DEFAULT) && !rule.beginsAfter(now);
                    Route route = rule.route().moved(source, target);
                    if (!decided && !route.equals(rule.route()) && !rule.isOverAt(now)) {
                        moved = moved.with(rule.live(now).with(route), now);
                    }
                }
                return moved;
            });
            router.shadows().clear();
        }
        LOG.info("{} was handed over from {} to {}", capability, source, target);
        platform.publish(new CapabilityRouted(
                capability,
                "default",
                Optional.of(target),
                Optional.empty(),
                Optional.of(now),
                Optional.empty(),
                false,
                now));
        return status(capability);
    }

    @Override
    public CapabilityStatus reset(String capability, Optional<String> channel, Optional<String> kind) {
        known(capability);
        RouteKey key = RouteKey.of(channel, kind);
        synchronized (live) {
            change(router(capability), table -> table.without(key));
        }
        String calls =
                new RouteRule(channel, kind, Optional.empty(), Optional.empty(), Route.to(""), false, false).calls();
        platform.publish(new CapabilityRouted(
                capability,
                calls,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                platform.now()));
        return status(capability);
    }

    @Override
    public ShadowReport shadowReport(String capability) {
        return router(known(capability)).shadows().report();
    }

    @Override
    public boolean hold(String capability, Duration patience, Runnable work) {
        return router(known(capability)).hold(patience, work);
    }

    @Override
    public CapabilityStatus record(String capability, int calls) {
        known(capability);
        if (calls < 0 || calls > MOST_RECORDED) {
            throw new InvalidRequestException(
                    "/calls", "capability.recording", "Between 0 and " + MOST_RECORDED + " calls can be kept.");
        }
        synchronized (live) {
            change(router(capability), table -> table.recording(calls));
        }
        return status(capability);
    }

    @Override
    public ReplayReport replay(String capability, String provider) {
        Router router = router(known(capability));
        Provider candidate = Admission.mustBeThere(router, provider, "/provider");
        List<Recorder.Recorded> calls = router.recorder().calls();
        if (calls.isEmpty()) {
            throw new ConflictException(
                    "capability.nothing-recorded",
                    "No call of '" + capability + "' was recorded yet. Let some be kept first: tenon:record "
                            + capability + " 200",
                    Map.of("capability", capability));
        }
        return Replay.run(capability, calls, candidate, router.shadows().comparison(), platform);
    }

    /** Looks at everything that no single call shows. */
    void look() {
        routers.values().forEach(Router::lookAtCanaries);
    }

    /** Selects anew when something arrived that choices depend on, the company's clock. */
    void reselect() {
        routers.values().forEach(Router::reselect);
    }

    /** On a thread that is in a call, which is not held up. */
    private void canaryPassed(String capability, RouteKey key, Canary canary, String reason) {
        timer.after(Duration.ZERO, () -> {
            String provider;
            synchronized (live) {
                Router router = router(capability);
                Rule rule = router.inForce().get(key);
                if (rule == null || !rule.route().canary().equals(Optional.of(canary))) {
                    return;
                }
                provider = rule.route().provider();
                if (rule.configured()) {
                    // The configuration is not ours to change: a live choice goes before it.
                    Instant now = platform.now();
                    Rule without = new Rule(
                            key, Optional.of(now), rule.until(), rule.route().withoutCanary(), false);
                    change(router, table -> table.with(without, now));
                } else {
                    change(router, table -> table.changed(key, Route::withoutCanary));
                }
            }
            String calls = new Rule(key, Optional.empty(), Optional.empty(), Route.to(provider), false)
                    .shown(true)
                    .calls();
            LOG.warn("{} ({}): {} gets no more calls, {}", capability, calls, canary.provider(), reason);
            platform.publish(new CanaryEnded(capability, calls, canary.provider(), provider, reason, platform.now()));
        });
    }

    /** Kept first: a choice that would be lost at the next start is not made. */
    private void change(Router router, UnaryOperator<RouteTable> change) {
        Map<String, RouteTable> changed = new HashMap<>(live);
        RouteTable mine = live.getOrDefault(router.capability(), RouteTable.EMPTY);
        changed.put(router.capability(), change.apply(mine));
        store.save(changed);
        live.putAll(changed);
        router.configure(settings, inForce(router.capability()));
    }

    private RouteTable inForce(String capability) {
        return live.getOrDefault(capability, RouteTable.EMPTY).over(settings.routes(capability));
    }

    private CapabilityStatus status(String capability) {
        return new StatusReport(admission)
                .of(router(capability), settings.mandatory().contains(capability));
    }

    private String known(String capability) {
        if (!routers.containsKey(capability) && !settings.mandatory().contains(capability)) {
            throw new NotFoundException("capability", capability);
        }
        return capability;
    }
}
