package org.tenon.switchboard.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.tenon.switchboard.Trust;
import org.tenon.switchboard.sample.Greeting;

/** A switchboard without a framework: providers are added by hand. */
final class Board implements AutoCloseable {

    static final String CAPABILITY = "greeting";
    static final Settings SETTINGS = new Settings(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofMillis(50),
            200,
            Set.of(),
            Set.of(),
            Map.of(),
            IsolationSettings.read(Map.of("isolate.timeout.millis", "20000")),
            Map.of());

    /** The settings of an installation that needs parts of the contract which a provider may leave out. */
    static Settings needing(String... parts) {
        return new Settings(
                SETTINGS.park(),
                SETTINGS.update(),
                SETTINGS.drain(),
                SETTINGS.patience(),
                SETTINGS.parkLimit(),
                SETTINGS.mandatory(),
                SETTINGS.pinned(),
                SETTINGS.routes(),
                SETTINGS.isolation(),
                SETTINGS.comparisons(),
                Map.of(CAPABILITY, Set.of(parts)));
    }

    final RoutingSwitchboard switchboard;
    final Router router;
    final TestPlatform platform = new TestPlatform();
    final TestBook book;
    private final Timer timer = new Timer();
    private final ThreadPoolExecutor shadows =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4));
    /** Whether what is added is part of the distribution. */
    boolean shipped = true;

    /** Whether the bundle of what is added is to run also when it does not. */
    boolean wanted;

    private long nextId = 1;

    Board() {
        this(new TestBook());
    }

    /** One of several nodes, or the next run of the same one. */
    Board(TestBook book) {
        this.book = book;
        platform.routes = book;
        book.events = platform.events;
        switchboard = new RoutingSwitchboard(timer, shadows, platform);
        switchboard.configure(SETTINGS);
        switchboard.readChoices();
        router = switchboard.router(CAPABILITY);
    }

    /** Adds an outlet; the same name is the same provider. */
    Outlet add(String name, int ranking, Object service, Class<?>... types) {
        return add(name, "1.0.0", Trust.LOCAL, true, ranking, service, types);
    }

    /** Adds an outlet of a bundle of its own. */
    Outlet add(
            String name,
            String version,
            Trust trust,
            boolean transactional,
            int ranking,
            Object service,
            Class<?>... types) {
        ProviderKey key = new ProviderKey(CAPABILITY, name, "bundle." + name, version.hashCode());
        Provider provider = router.provider(key, new Version(version, shipped, wanted), trust);
        Outlet outlet = new Outlet(provider, Set.of(types), service, ranking, nextId++, transactional);
        router.add(outlet);
        return outlet;
    }

    /** Adds another version of a provider. */
    Outlet add(String name, String version, Greeting greeting) {
        return add(name, version, Trust.LOCAL, true, 0, greeting, Greeting.class);
    }

    /** Adds a provider that is not trusted. */
    Outlet add(String name, Trust trust, boolean transactional, Greeting greeting) {
        return add(name, "1.0.0", trust, transactional, 0, greeting, Greeting.class);
    }

    Outlet add(String name, int ranking, Greeting greeting) {
        return add(name, ranking, greeting, Greeting.class);
    }

    /** Lets it go, and waits for its calls. @return how many did not end */
    int remove(Outlet... outlets) {
        return router.remove(List.of(outlets));
    }

    /** Lets it go, and its bundle is uninstalled. */
    void uninstall(Outlet outlet) {
        remove(outlet);
        router.forget(outlet.provider().key().bundleId());
    }

    /** What consumers call. */
    <T> T routed(Class<T> type) {
        return router.lines().stream()
                .filter(line -> line.type() == type)
                .map(line -> type.cast(line.proxy()))
                .findFirst()
                .orElseThrow();
    }

    Greeting greeting() {
        return routed(Greeting.class);
    }

    /** Waits until the candidates have answered all copies that were made. */
    void awaitShadows() throws InterruptedException {
        shadows.shutdown();
        if (!shadows.awaitTermination(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a candidate hangs");
        }
    }

    /** Waits until a thread waits for something. */
    static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            if (!thread.isAlive()) {
                throw new IllegalStateException("it did not wait");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        router.close();
        timer.close();
        shadows.shutdownNow();
    }

    /** A provider's bundle of some version; the hash tells the versions apart. */
    record Version(String version, boolean shipped, boolean wanted) implements Origin {

        Version(String version) {
            this(version, true, false);
        }

        @Override
        public String hash() {
            return "hash of " + version;
        }
    }
}
