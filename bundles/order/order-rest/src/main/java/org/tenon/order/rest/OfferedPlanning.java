package org.tenon.order.rest;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.order.installation.AppointmentService;
import org.tenon.order.installation.EngineerService;
import org.tenon.order.installation.InstallationPlanning;

/** The planning of engineers, which a provider of orders may leave out: then what needs it answers 503 and all else works. */
@Component(service = OfferedPlanning.class)
public final class OfferedPlanning {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable EngineerService engineers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable InstallationPlanning planning;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable AppointmentService appointments;

    EngineerService engineers() {
        return offered(engineers, "engineers");
    }

    InstallationPlanning planning() {
        return offered(planning, "slots");
    }

    AppointmentService appointments() {
        return offered(appointments, "appointments");
    }

    static <S> S offered(@Nullable S service, String what) {
        if (service == null) {
            throw new UnavailableException(
                    "order.not-offered",
                    "No provider of orders that is installed offers this: " + what + ".",
                    Map.of("service", what),
                    RETRY_AFTER);
        }
        return service;
    }
}
