package org.tenon.migration.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.exchange.DataExport;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.kernel.problem.InvalidRequestException;

/** Which providers offer their data, and which take others'. */
@Component(service = Exchanges.class)
public final class Exchanges {

    /** By capability and provider. */
    private final Map<String, DataExport> offers = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(DataExport offer, Map<String, Object> properties) {
        offers.put(key(properties), offer);
    }

    public void remove(DataExport offer, Map<String, Object> properties) {
        offers.remove(key(properties), offer);
    }

    private static String key(Map<String, Object> properties) {
        return properties.get(DataExport.CAPABILITY) + " " + properties.get(Capability.PROVIDER);
    }

    /** @throws InvalidRequestException when there is none that gives data */
    DataExport source(String capability, String provider) {
        return Optional.ofNullable(offers.get(capability + " " + provider))
                .orElseThrow(() -> new InvalidRequestException(
                        "/source",
                        "migration.no-export",
                        "The provider " + provider + " of " + capability
                                + " is not there, or does not give its data."));
    }

    /** @throws InvalidRequestException when there is none that takes data */
    DataImport target(String capability, String provider) {
        return Optional.ofNullable(offers.get(capability + " " + provider))
                .filter(DataImport.class::isInstance)
                .map(DataImport.class::cast)
                .orElseThrow(() -> new InvalidRequestException(
                        "/target",
                        "migration.no-import",
                        "The provider " + provider + " of " + capability + " is not there, or takes no data."));
    }
}
