package org.tenon.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.karaf.main.Main;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** Runs Karaf in the foreground until somebody stops it. */
final class Server {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final int STOPPED_LATE = 3;

    /**
     * The start level of all bundles. The distribution begins at a lower one: the features service above it only takes over
     * what runs already, and would take the processors from what makes the instance ready.
     */
    private static final int EVERYTHING = 100;

    private static final long STOP_WITHIN_MILLIS = 60_000;

    private final Settings settings;
    private final boolean demo;
    private final Sequel sequel;
    private final PrintStream out;
    private final PrintStream err;

    /** What follows once an instance is ready, or has not become so in time. Runs on a thread of its own. */
    @FunctionalInterface
    interface Sequel {
        void started(Framework framework, boolean ready);
    }

    Server(Settings settings, boolean demo, Sequel sequel, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.demo = demo;
        this.sequel = sequel;
        this.out = out;
        this.err = err;
    }

    /** The sequel of an instance that stays: it starts what could wait. */
    static void startEverything(Framework framework, boolean ready) {
        framework.adapt(FrameworkStartLevel.class).setStartLevel(EVERYTHING);
    }

    /**
     * Returns when the framework has stopped.
     *
     * @return the exit status of the process
     */
    int run() throws Exception {
        checkPort();
        try (DataFolder folder = DataFolder.open(settings)) {
            folder.sign();
            BundleCache.refresh(settings);
            boolean again = true;
            int status = 0;
            while (again) {
                System.setProperty("karaf.restart", "false");
                status = once();
                again = Boolean.getBoolean("karaf.restart");
            }
            return status;
        }
    }

    private int once() throws Exception {
        Main main = new Main(new String[0]);
        Thread hook = new Thread(() -> stop(main, settings), "Tenon stops");
        main.launch();
        Runtime.getRuntime().addShutdownHook(hook);
        if (demo) {
            DemoBundles.install(main.getFramework().getBundleContext(), settings);
        }
        watch(main.getFramework());
        main.awaitShutdown();
        boolean stopped = main.destroy();
        main.updateInstancePidAfterShutdown();
        if (!stopped) {
            err.println("tenon: some bundles did not stop in time");
            return STOPPED_LATE;
        }
        return main.getExitCode();
    }

    /** Ctrl-C and a closed terminal end the JVM by its shutdown hooks: the framework stops in order before it dies. */
    private static void stop(Main main, Settings settings) {
        Framework framework = main.getFramework();
        try {
            framework.stop();
            framework.waitForStop(STOP_WITHIN_MILLIS);
            Files.deleteIfExists(settings.pidFile());
        } catch (BundleException | InterruptedException | IOException | IllegalStateException ignored) {
            // the process ends anyway
        }
    }

    private void checkPort() throws StartRefusedException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (IOException taken) {
            throw new StartRefusedException("cannot listen on " + settings.host() + ":" + settings.port() + ": "
                    + taken.getMessage() + "; set TENON_PORT or TENON_HOST");
        }
    }

    private void watch(Framework framework) {
        Thread watching = new Thread(() -> awaitReadiness(framework), "Tenon readiness");
        watching.setDaemon(true);
        watching.start();
    }

    private void awaitReadiness(Framework framework) {
        BooleanSupplier alive = () -> framework.getState() == Bundle.ACTIVE;
        Optional<Readiness.Answer> answer = Readiness.await(settings, READY_WITHIN, alive);
        if (!alive.getAsBoolean()) {
            return;
        }
        boolean ready = answer.map(Readiness.Answer::ready).orElse(false);
        if (ready) {
            double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
            out.printf("Tenon is ready at %s after %.1f s%n", settings.address(), seconds);
        } else {
            err.printf("tenon: not ready after %d s: %s%n", READY_WITHIN.toSeconds(), why(answer));
        }
        sequel.started(framework, ready);
    }

    private String why(Optional<Readiness.Answer> answer) {
        return answer.map(Readiness.Answer::reasons).orElse("nothing listens at " + settings.address()) + "; see "
                + settings.data().resolve("log");
    }
}
