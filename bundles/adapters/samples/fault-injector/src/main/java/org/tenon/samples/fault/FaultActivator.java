package org.tenon.samples.fault;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Map;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Goes wrong when the bundle starts or stops. Asks for its configuration itself: components are not there yet. */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class FaultActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) throws IOException {
        commit(context, "start");
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        commit(context, "stop");
    }

    private static void commit(BundleContext context, String where) throws IOException {
        Map<String, Object> config = configuration(context);
        LifecycleFault.commit(text(config, where, "none"), where, Long.parseLong(text(config, "millis", "1000")));
    }

    private static String text(Map<String, Object> config, String name, String otherwise) {
        return config.getOrDefault(name, otherwise).toString().trim();
    }

    private static Map<String, Object> configuration(BundleContext context) throws IOException {
        ServiceReference<ConfigurationAdmin> reference = context.getServiceReference(ConfigurationAdmin.class);
        ConfigurationAdmin admin = reference == null ? null : context.getService(reference);
        Configuration config = admin == null ? null : admin.getConfiguration(FaultConfig.PID, null);
        Dictionary<String, Object> properties = config == null ? null : config.getProperties();
        return properties == null ? Map.of() : FrameworkUtil.asMap(properties);
    }
}
