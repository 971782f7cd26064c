package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Currency;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.BuyingTerms;
import org.tenon.customer.BuyingTermsService;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** The terms on which a customer buys, with what it has from its group and its commercial parent. */
@Component(service = TermsResource.class)
@RestResource
@Path("customers/{id}/terms")
@Produces(MediaType.APPLICATION_JSON)
public final class TermsResource {

    private final BuyingTermsService terms;

    @Activate
    public TermsResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) BuyingTermsService terms) {
        this.terms = terms;
    }

    /** What holds, whoever said it. */
    public record Terms(
            CustomerId customer,
            Optional<String> group,
            Currency currency,
            Optional<String> priceList,
            Optional<String> paymentTerms,
            Optional<String> taxRegion,
            Optional<String> taxId) {

        static Terms of(BuyingTerms terms) {
            return new Terms(
                    terms.customer(),
                    terms.group(),
                    terms.currency(),
                    terms.priceList(),
                    terms.paymentTerms(),
                    terms.taxRegion(),
                    terms.taxId());
        }
    }

    @GET
    @Permission("customer.read")
    @Operation(summary = "Shows what holds when a customer buys: its own word, its group's or its parent's")
    public Terms read(@PathParam("id") CustomerId id) {
        return terms.termsOf(id).map(Terms::of).orElseThrow(() -> new NotFoundException("customer", id.value()));
    }
}
