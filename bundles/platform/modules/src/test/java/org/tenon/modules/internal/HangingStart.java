package org.tenon.modules.internal;

import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Goes into sample bundles whose start never ends; with the header {@code Deaf} not even when it is interrupted. */
public final class HangingStart implements BundleActivator {

    /** A system property that lets those go that do not listen. */
    static final String RELEASE = "hanging-start.release";

    @Override
    public void start(BundleContext context) throws InterruptedException {
        boolean deaf = context.getBundle().getHeaders("").get("Deaf") != null;
        while (System.getProperty(RELEASE) == null) {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException interrupted) {
                if (!deaf) {
                    throw interrupted;
                }
            }
        }
    }

    @Override
    public void stop(BundleContext context) {
        // it never ran
    }
}
