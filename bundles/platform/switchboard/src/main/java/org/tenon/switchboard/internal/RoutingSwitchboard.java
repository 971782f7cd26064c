package org.tenon.switchboard.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.tenon.kernel.capability.Participation;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.CapabilityRecorded;
import org.tenon.switchboard.CapabilityRouted;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ReplayReport;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.ShadowReport;
import org.tenon.switchboard.Switchboard;

/** The routers of all capabilities, the configuration, and the choices that were made while running. */
final class RoutingSwitchboard implements Switchboard, Participation {

    private static final int MOST_RECORDED = 10_000;

    private final Map<String, Router> routers = new ConcurrentHashMap<>();
    private final Timer timer;
    private final Executor shadowExecutor;
    private final Platform platform;
    private final Admission admission;
    private final Choices choices;
    private final CanaryEnding canaryEnding;
    /** Routers are made and configured under it. */
    private final Object configuring = new Object();

    private volatile Settings settings = Settings.STANDARD;

    RoutingSwitchboard(Timer timer, Executor shadowExecutor, Platform platform) {
        this.timer = timer;
        this.shadowExecutor = shadowExecutor;
        this.platform = platform;
        this.admission = new Admission(platform);
        this.choices = new Choices(platform, this::configureAll);
        this.canaryEnding = new CanaryEnding(choices, () -> settings, timer, platform);
    }

    /** The capability's router, made when it is new. */
    Router router(String capability) {
        Router known = routers.get(capability);
        if (known != null) {
            return known;
        }
        synchronized (configuring) {
            return routers.computeIfAbsent(
                    capability,
                    name -> new Router(
                            name,
                            settings,
                            routes(name),
                            choices.known(),
                            timer,
                            shadowExecutor,
                            platform,
                            canaryEnding::passed));
        }
    }

    Stream<Router> routers() {
        return routers.values().stream();
    }

    void configure(Settings now) {
        synchronized (configuring) {
            settings = now;
            configureAll();
        }
    }

    private void configureAll() {
        synchronized (configuring) {
            routers.values()
                    .forEach(router -> router.configure(settings, routes(router.capability()), choices.known()));
        }
    }

    /** The choices that some node has made are read. Never throws. */
    void readChoices() {
        choices.readAgain();
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
        Route route = request.route();
        choices.decide(capability, kept -> {
            Router router = router(capability);
            Instant now = platform.now();
            boolean forced = admission.judge(router, request, now);
            Admission.mustHaveItsData(router, request);
            RouteKey key = RouteKey.of(request.channel(), request.kind());
            Rule rule = new Rule(key, request.from().or(() -> Optional.of(now)), request.until(), route, false);
            CapabilityRouted event = new CapabilityRouted(
                    capability,
                    key.calls(),
                    Optional.of(route.provider()),
                    route.canary().map(Canary::provider),
                    rule.from(),
                    rule.until(),
                    forced,
                    now);
            return Optional.of(new Choices.Decision(kept.with(rule, now).withoutHeir(route.provider()), event));
        });
        return status(capability);
    }

    @Override
    public void check(String capability, RouteRequest request) {
        known(capability);
        admission.judge(router(capability), request, platform.now());
    }

    @Override
    public CapabilityStatus handOver(String capability, String source, String target) {
        known(capability);
        choices.decide(capability, kept -> {
            Instant now = platform.now();
            admission.judge(router(capability), RouteRequest.to(target), now);
            RouteTable moved = kept.moved(source, target, now);
            // The configuration is not ours to change: a live choice goes before it.
            for (Rule rule : settings.routes(capability).rules()) {
                boolean decided = rule.key().equals(RouteKey.DEFAULT) && !rule.beginsAfter(now);
                Route route = rule.route().moved(source, target);
                if (!decided && !route.equals(rule.route()) && !rule.isOverAt(now)) {
                    moved = moved.with(rule.live(now).with(route), now);
                }
            }
            return Optional.of(new Choices.Decision(
                    moved,
                    new CapabilityRouted(
                            capability,
                            RouteKey.DEFAULT.calls(),
                            Optional.of(target),
                            Optional.empty(),
                            Optional.of(now),
                            Optional.empty(),
                            false,
                            now)));
        });
        return status(capability);
    }

    @Override
    public CapabilityStatus reset(String capability, Optional<String> channel, Optional<String> kind) {
        known(capability);
        RouteKey key = RouteKey.of(channel, kind);
        choices.decide(
                capability,
                kept -> Optional.of(new Choices.Decision(
                        kept.without(key),
                        new CapabilityRouted(
                                capability,
                                key.calls(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                platform.now()))));
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
        choices.decide(
                capability,
                kept -> Optional.of(new Choices.Decision(
                        kept.recording(calls), new CapabilityRecorded(capability, calls, platform.now()))));
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
        if (choices.isOld()) {
            platform.later(choices::readIfOld);
        }
    }

    /** Selects anew when something arrived that choices depend on, the company's clock. */
    void reselect() {
        routers.values().forEach(Router::reselect);
    }

    private RouteTable routes(String capability) {
        return choices.of(capability).over(settings.routes(capability));
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
