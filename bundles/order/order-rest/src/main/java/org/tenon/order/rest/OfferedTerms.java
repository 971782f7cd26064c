package org.tenon.order.rest;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.order.payment.PaymentTermsService;

/** The terms of payment, which a provider of orders may leave out. */
@Component(service = OfferedTerms.class)
public final class OfferedTerms {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable PaymentTermsService terms;

    PaymentTermsService terms() {
        return OfferedPlanning.offered(terms, "terms of payment");
    }
}
