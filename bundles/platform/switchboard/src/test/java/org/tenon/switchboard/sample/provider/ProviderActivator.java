package org.tenon.switchboard.sample.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.tenon.kernel.capability.Capability;
import org.tenon.switchboard.sample.Farewell;
import org.tenon.switchboard.sample.Greeting;

/** The activator of a provider bundle; the headers of its manifest say what it is called and how it ranks. */
public final class ProviderActivator implements BundleActivator {

    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final Voice voice = new Voice();

    @Override
    public void start(BundleContext context) {
        String name = context.getBundle().getHeaders().get("Provider-Name");
        int ranking = Integer.parseInt(context.getBundle().getHeaders().get("Provider-Ranking"));
        voice.name(name + " " + context.getBundle().getVersion());
        Map<String, Object> properties = Map.of(Capability.PROVIDER, name, Constants.SERVICE_RANKING, ranking);
        registrations.add(context.registerService(Greeting.class, voice, FrameworkUtil.asDictionary(properties)));
        registrations.add(
                context.registerService(Farewell.class, voice::leave, FrameworkUtil.asDictionary(properties)));
    }

    @Override
    public void stop(BundleContext context) {
        registrations.forEach(ServiceRegistration::unregister);
        voice.close();
    }
}
