package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.order.OrderId;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/orders/{id}/payments} and {@code to-invoice}: what is to be paid for an order and when, and what is to be invoiced. */
@Component(service = PaymentsResource.class)
@RestResource
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public final class PaymentsResource {

    private final OfferedTerms offered;

    @Activate
    public PaymentsResource(@Reference OfferedTerms offered) {
        this.offered = offered;
    }

    @GET
    @Path("{id}/payments")
    @Permission("order.read")
    @Operation(summary = "What is to be paid for an order when, by its customer's terms, from its day on")
    public PageBody<InstalmentBody> schedule(@PathParam("id") OrderId id) {
        return PaymentTermsResource.items(offered.terms().schedule(id));
    }

    @GET
    @Path("{id}/to-invoice")
    @Permission("order.read")
    @Operation(
            summary = "What of an order is to be invoiced by now, by its method",
            description =
                    "All that is ordered as soon as it is binding, or what has left; less what came back to be credited.")
    public InvoiceableBody toInvoice(@PathParam("id") OrderId id) {
        return InvoiceableBody.of(offered.invoicing().toInvoice(id));
    }
}
