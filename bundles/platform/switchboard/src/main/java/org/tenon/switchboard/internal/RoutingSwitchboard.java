package org.tenon.switchboard.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.switchboard.Canary;
import org.tenon.switchboard.CanaryEnded;
import org.tenon.switchboard.CapabilityRouted;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ProviderState;
import org.tenon.switchboard.ProviderStatus;
import org.tenon.switchboard.ReplayReport;
import org.tenon.switchboard.Route;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.RouteRule;
import org.tenon.switchboard.ShadowReport;
import org.tenon.switchboard.Switchboard;
import org.tenon.switchboard.Verdict;
import org.tenon.switchboard.VerdictBook;

/** The routers of all capabilities, the configuration, and the choices that were made while running. */
final class RoutingSwitchboard implements Switchboard, Participation {

    private static final Logger LOG = LoggerFactory.getLogger(RoutingSwitchboard.class);
    private static final int MOST_RECORDED = 10_000;

    private final Map<String, Router> routers = new ConcurrentHashMap<>();
    private final RouteStore store;
    private final Timer timer;
    private final Executor shadowExecutor;
    private final Platform platform;
    private final Map<String, RouteTable> live;
    private volatile Settings settings = Settings.STANDARD;

    RoutingSwitchboard(RouteStore store, Timer timer, Executor shadowExecutor, Platform platform) {
        this.store = store;
        this.timer = timer;
        this.shadowExecutor = shadowExecutor;
        this.platform = platform;
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
            boolean forced = judge(router, request, now);
            RouteKey key = RouteKey.of(request.channel(), request.kind());
            Rule rule = new Rule(key, request.from().or(() -> Optional.of(now)), request.until(), route, false);
            change(router, table -> table.with(rule, now));
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
            judge(router(capability), request, platform.now());
        }
    }

    /** @return whether it takes somebody whom no verdict speaks for */
    private boolean judge(Router router, RouteRequest request, Instant now) {
        long version = router.routes().version();
        if (request.expectedVersion().isPresent() && request.expectedVersion().getAsLong() != version) {
            throw new StaleVersionException(
                    "capability", router.capability(), request.expectedVersion().getAsLong(), version);
        }
        mustEndLater(request, now);
        Route route = request.route();
        Provider chosen = mustBeThere(router, route.provider(), "/provider");
        RouteKey key = RouteKey.of(request.channel(), request.kind());
        boolean forced = !answersAlready(router, key, chosen) && !mustBeVerified(router, chosen, request);
        route.shadow().ifPresent(shadow -> mustBeThere(router, shadow.provider(), "/shadow/provider"));
        if (route.canary().isPresent()) {
            String canary = route.canary().get().provider();
            forced |= !mustBeVerified(router, mustBeThere(router, canary, "/canary/provider"), request);
        }
        return forced;
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
        Provider candidate = mustBeThere(router, provider, "/provider");
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

    private String known(String capability) {
        if (!routers.containsKey(capability) && !settings.mandatory().contains(capability)) {
            throw new NotFoundException("capability", capability);
        }
        return capability;
    }

    private static void mustEndLater(RouteRequest request, Instant now) {
        if (request.until().isPresent() && !request.until().get().isAfter(now)) {
            throw new InvalidRequestException("/until", "capability.route-over", "The route would be over already.");
        }
    }

    private static Provider mustBeThere(Router router, String provider, String pointer) {
        return router.providers().stream()
                .filter(one -> one.name().equals(provider) && one.usable())
                .min(Provider.BEST_FIRST)
                .orElseThrow(() -> new InvalidRequestException(
                        pointer,
                        "capability.unknown-provider",
                        "No provider '" + provider + "' offers the capability '" + router.capability() + "' now."));
    }

    /** Whether nothing but its candidates changes. */
    private static boolean answersAlready(Router router, RouteKey key, Provider provider) {
        Rule rule = router.inForce().get(key);
        return rule == null
                ? key.equals(RouteKey.DEFAULT) && router.active() == provider
                : rule.route().provider().equals(provider.name());
    }

    /** @return false when nothing speaks for it and the request forces it */
    private boolean mustBeVerified(Router router, Provider provider, RouteRequest request) {
        if (platform.verdicts() == null
                || provider.origin().shipped()
                || verdict(provider).filter(Verdict::passed).isPresent()) {
            return true;
        }
        if (request.force()) {
            return false;
        }
        String capability = router.capability();
        throw new ConflictException(
                "capability.unverified",
                "The provider '" + provider.name() + "' " + provider.version() + " has not passed the contract of '"
                        + capability + "'. Verify it with tenon:verify or POST /api/verifications, or force it"
                        + " (tenon:use --force, \"force\": true).",
                Map.of("capability", capability, "provider", provider.name(), "version", provider.version()));
    }

    private Optional<Verdict> verdict(Provider provider) {
        VerdictBook book = platform.verdicts();
        return book == null
                ? Optional.empty()
                : book.find(new VerdictBook.Candidate(
                        provider.key().capability(),
                        provider.name(),
                        provider.version(),
                        provider.key().bundle(),
                        provider.origin().hash()));
    }

    private CapabilityStatus status(String capability) {
        Router router = router(capability);
        RouteTable routes = router.routes();
        Map<RouteKey, Rule> inForce = router.inForce();
        List<ProviderStatus> providers = router.providers().stream()
                .map(provider -> status(router, provider))
                .sorted(Comparator.comparingInt(ProviderStatus::ranking)
                        .reversed()
                        .thenComparing(ProviderStatus::name)
                        .thenComparing(ProviderStatus::version))
                .toList();
        Map<String, Route> channels = new HashMap<>();
        inForce.forEach((key, rule) -> {
            if (key.channel() != null && key.kind() == null) {
                channels.put(key.channel(), rule.route());
            }
        });
        return new CapabilityStatus(
                capability,
                Optional.ofNullable(router.active()).map(Provider::name),
                settings.mandatory().contains(capability),
                Optional.ofNullable(inForce.get(RouteKey.DEFAULT)).map(Rule::route),
                channels,
                routes.rules().stream()
                        .sorted(Comparator.comparing(Rule::key, RouteKey.MOST_SPECIFIC_FIRST)
                                .thenComparing(Rule.LAST_BEGUN_FIRST))
                        .map(rule -> rule.shown(rule.equals(inForce.get(rule.key()))))
                        .toList(),
                providers,
                router.recorder().limit(),
                router.recorder().size(),
                routes.version());
    }

    private ProviderStatus status(Router router, Provider provider) {
        Figures figures = provider.figures();
        return new ProviderStatus(
                provider.name(),
                provider.version(),
                provider.key().bundle(),
                provider.origin().hash(),
                provider.origin().shipped(),
                state(router, provider),
                provider.ranking(),
                provider.transactional(),
                provider.trust(),
                Optional.ofNullable(provider.isolation()).map(Isolation::status),
                verdict(provider),
                figures.calls(),
                figures.errors(),
                figures.percentileMicros(0.5),
                figures.percentileMicros(0.99));
    }

    static ProviderState state(Router router, Provider provider) {
        if (provider.usable()) {
            return router.answers(provider) ? ProviderState.ACTIVE : ProviderState.STANDBY;
        }
        if (provider.leaving()) {
            return ProviderState.DRAINING;
        }
        if (provider.starting()) {
            return ProviderState.STARTING;
        }
        return provider.failed() ? ProviderState.FAILED : ProviderState.STOPPED;
    }
}
