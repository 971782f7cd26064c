package org.tenon.testing.chamber.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.util.tracker.ServiceTracker;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.testing.chamber.Chamber;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Stands;

/** Offers what the platform leaves to the tests, runs the contract, and ends the process. */
public final class Agent implements BundleActivator {

    private static final int DONE = 0;
    private static final int FAILED = 4;
    private static final long BETWEEN_MILLIS = 50;

    @Override
    public void start(BundleContext context) throws IOException {
        Configurations.hand(context, Path.of(setting(context, "configurations")));
        ChamberCompany company = new ChamberCompany();
        ServiceTracker<Transactions, Transactions> transactions =
                new ServiceTracker<>(context, Transactions.class, null);
        transactions.open();
        ChamberEvents events = new ChamberEvents(transactions::getService);
        ServiceStand stand = new ServiceStand(context, company, events);
        context.registerService(Company.class, company, null);
        context.registerService(Actors.class, new ChamberActors(), null);
        context.registerService(EventLog.class, events, null);
        new Thread(() -> run(context, stand), "contract").start();
    }

    private static void run(BundleContext context, ServiceStand stand) {
        // JUnit finds its engines on the class path of the process.
        Thread.currentThread().setContextClassLoader(LauncherFactory.class.getClassLoader());
        int status = DONE;
        try (OutcomeLog log = new OutcomeLog(Path.of(setting(context, "log")), () -> end(FAILED))) {
            try {
                awaitEverything(context);
                LauncherFactory.create().execute(request(context, stand), log);
            } catch (InterruptedException | RuntimeException | LinkageError failed) {
                log.broken(failed);
                status = FAILED;
            }
        } catch (IOException unwritable) {
            status = FAILED;
        }
        end(status);
    }

    /** Whatever threads the candidate has started: nobody waits for them. */
    private static void end(int status) {
        Runtime.getRuntime().halt(status);
    }

    /** A candidate that blocks in its start keeps the contract from beginning: whoever started the process gives up. */
    private static void awaitEverything(BundleContext context) throws InterruptedException {
        FrameworkStartLevel level =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        while (level.getStartLevel() < Chamber.EVERYTHING) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        }
    }

    private static LauncherDiscoveryRequest request(BundleContext context, ServiceStand stand) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Contracts.of(
                        setting(context, "capability"), context.getProperty("tenon.chamber.contract"), context)))
                .filters(TagFilter.includeTags(setting(context, "levels").split(",")))
                // A test that hangs is one failure; the others run on without its thread.
                .configurationParameter(
                        "junit.jupiter.execution.timeout.testable.method.default",
                        setting(context, "test.seconds") + " s")
                .configurationParameter("junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD");
        Stands.use(stand);
        request.filters((PostDiscoveryFilter) test -> FilterResult.includedIf(
                Parts.of(test.getSource()).map(part -> offered(stand, part)).orElse(true)));
        if (!Boolean.parseBoolean(setting(context, "transactional"))) {
            request.filters(TagFilter.excludeTags("transactional"));
        }
        return request.build();
    }

    private static boolean offered(ServiceStand stand, Besides part) {
        return Arrays.stream(part.services()).allMatch(stand::offers);
    }

    private static String setting(BundleContext context, String name) {
        String value = context.getProperty("tenon.chamber." + name);
        if (value == null) {
            throw new IllegalStateException("the plan does not say tenon.chamber." + name);
        }
        return value;
    }

    @Override
    public void stop(BundleContext context) {
        // The process ends before.
    }
}
