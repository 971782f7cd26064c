package org.tenon.modules.internal;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Goes into sample bundles that do not start. */
public final class FailingStart implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("no such engine");
    }

    @Override
    public void stop(BundleContext context) {
        // it never ran
    }
}
