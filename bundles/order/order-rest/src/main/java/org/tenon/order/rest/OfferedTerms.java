package org.tenon.order.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.order.OrderId;
import org.tenon.order.payment.Instalment;
import org.tenon.order.payment.PaymentTermsService;
import org.tenon.order.terms.InvoicingService;
import org.tenon.order.terms.OrderTermsService;

/** What orders are delivered, invoiced and paid by, which a provider of orders may leave out. */
@Component(service = OfferedTerms.class)
public final class OfferedTerms {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable PaymentTermsService terms;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable OrderTermsService orderTerms;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable InvoicingService invoicing;

    OrderTermsService orderTerms() {
        return OfferedPlanning.offered(orderTerms, "terms of orders");
    }

    InvoicingService invoicing() {
        return OfferedPlanning.offered(invoicing, "what is to be invoiced");
    }

    /** What is to be paid for an order when; nothing where nobody keeps terms. */
    List<Instalment> due(OrderId order) {
        PaymentTermsService asked = terms;
        return asked == null ? List.of() : asked.schedule(order);
    }

    PaymentTermsService terms() {
        return OfferedPlanning.offered(terms, "terms of payment");
    }
}
