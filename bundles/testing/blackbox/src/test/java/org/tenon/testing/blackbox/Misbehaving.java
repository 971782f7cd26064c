package org.tenon.testing.blackbox;

import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Goes into bundles that misbehave when they start, as their header {@code Misbehaves} says: {@code throw}, {@code hang}. */
public final class Misbehaving implements BundleActivator {

    /** Also a component: one that cannot be made. */
    public static final class Component {
        public Component() {
            throw new IllegalStateException("no engine");
        }
    }

    @Override
    public void start(BundleContext context) throws InterruptedException {
        String how = context.getBundle().getHeaders("").get("Misbehaves");
        if (how.equals("throw")) {
            throw new IllegalStateException("no engine");
        }
        TimeUnit.HOURS.sleep(1);
    }

    @Override
    public void stop(BundleContext context) {
        // it never ran
    }
}
