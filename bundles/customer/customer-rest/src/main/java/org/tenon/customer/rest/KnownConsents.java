package org.tenon.customer.rest;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.consent.ConsentService;
import org.tenon.kernel.message.MessageConsent;

/** Tells the messages platform what people have agreed to, whichever provider keeps that. */
@Component(service = MessageConsent.class)
public final class KnownConsents implements MessageConsent {

    private final ConsentService consents;

    @Activate
    public KnownConsents(@Reference(policyOption = ReferencePolicyOption.GREEDY) ConsentService consents) {
        this.consents = consents;
    }

    @Override
    public boolean isGiven(String channel, String address, String purpose) {
        return consents.isGiven(address, purpose);
    }
}
