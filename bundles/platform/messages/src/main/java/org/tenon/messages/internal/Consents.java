package org.tenon.messages.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.message.MessageConsent;

/** Asks whoever knows what people have agreed to. */
@Component(service = Consents.class)
public final class Consents {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable MessageConsent known;

    /** @return empty when there is nobody to ask, for now at least */
    Optional<Boolean> isGiven(String channel, String address, String purpose) {
        return Optional.ofNullable(known).map(asked -> asked.isGiven(channel, address, purpose));
    }
}
