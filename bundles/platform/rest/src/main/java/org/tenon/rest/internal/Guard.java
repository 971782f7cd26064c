package org.tenon.rest.internal;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops bundles that break the {@link ResourceRules}, and starts them again when they were updated. In threads of its own:
 * a bundle that is slow to stop holds nobody up. Transiently: what the admin wants of a bundle is remembered as it was, so
 * readiness goes on to miss it.
 */
final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tenon-rest-guard");
        thread.setDaemon(true);
        return thread;
    });

    void stop(Bundle bundle, List<String> offences) {
        String why = String.join("; ", offences);
        if (bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
            LOG.error("The framework itself registered resources that are not served: {}.", why);
            return;
        }
        LOG.error("Bundle {} is stopped: {}. Update it, or start it again.", bundle.getSymbolicName(), why);
        run(bundle, "stopped", () -> bundle.stop(Bundle.STOP_TRANSIENT));
    }

    void start(Bundle bundle) {
        LOG.info("Bundle {} was refused and has been updated; it is started again.", bundle.getSymbolicName());
        run(bundle, "started", () -> bundle.start(Bundle.START_TRANSIENT));
    }

    void close() {
        threads.shutdown();
    }

    private interface Step {
        void run() throws BundleException;
    }

    private void run(Bundle bundle, String what, Step step) {
        try {
            threads.execute(() -> {
                try {
                    step.run();
                } catch (BundleException | IllegalStateException failed) {
                    LOG.error("Bundle {} could not be {}.", bundle.getSymbolicName(), what, failed);
                }
            });
        } catch (RejectedExecutionException closing) {
            LOG.debug("Closing: bundle {} is not {}.", bundle.getSymbolicName(), what);
        }
    }
}
