package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CreditService;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.MergeService;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** The 360 view: what all capabilities know of a customer. */
@Component(service = OverviewResource.class)
@RestResource
@Path("customers/{id}/overview")
@Produces(MediaType.APPLICATION_JSON)
public final class OverviewResource {

    /** The languages that panels have titles in; the first is for everybody else. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final CustomerService customers;
    private final CreditService credit;
    private final OverviewPanels panels;

    /** Not every provider merges. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable MergeService merges;

    @Activate
    public OverviewResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CreditService credit,
            @Reference OverviewPanels panels) {
        this.customers = customers;
        this.credit = credit;
        this.panels = panels;
    }

    @GET
    @Permission("customer.read")
    @Operation(
            summary = "Shows a customer with its credit and what other capabilities know of it",
            description = "A panel that is slow or fails is listed with an error; titles follow Accept-Language.")
    public OverviewBody overview(
            @PathParam("id") CustomerId id, @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        Customer customer = customers.find(id).orElseThrow(() -> new NotFoundException("customer", id.value()));
        return OverviewBody.of(
                customer, credit.status(customer.id()), panels.of(idsOf(customer), language(acceptLanguage)));
    }

    /** All ids that documents of the customer may be under. */
    private List<CustomerId> idsOf(Customer customer) {
        MergeService asked = merges;
        List<CustomerId> ids = new ArrayList<>(List.of(customer.id()));
        if (asked != null) {
            ids.addAll(asked.mergedInto(customer.id()));
        }
        return ids;
    }

    static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return LANGUAGES.get(0);
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? LANGUAGES.get(0) : best;
        } catch (IllegalArgumentException notAList) {
            return LANGUAGES.get(0);
        }
    }
}
