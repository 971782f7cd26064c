package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.terms.CustomerTerms;
import org.tenon.order.terms.KeptTerms;
import org.tenon.order.terms.ProductTerms;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/order-terms}: what holds for orders of customers and products that say nothing else. */
@Component(service = OrderTermsResource.class)
@RestResource
@Path("order-terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "order terms")
public final class OrderTermsResource {

    private final OfferedTerms offered;

    @Activate
    public OrderTermsResource(@Reference OfferedTerms offered) {
        this.offered = offered;
    }

    @GET
    @Path("customers/{id}")
    @Permission("order-terms.read")
    @Operation(summary = "What holds for a customer's orders that say nothing else")
    public Response ofCustomer(@PathParam("id") CustomerId id) {
        return ok(offered.orderTerms().ofCustomer(id));
    }

    @PUT
    @Path("customers/{id}")
    @Permission("order-terms.write")
    @Operation(
            summary = "Sets what holds for a customer's later orders that say nothing else",
            description =
                    "delivery is available, complete_lines, complete_order or after_payment; invoiceMethod is on_order or on_delivery; tolerance is"
                            + " {less, more} in percent. What is left out is as for everybody. Based on version 0 where nothing is set.")
    public Response setForCustomer(
            @PathParam("id") CustomerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable CustomerTermsBody body) {
        long version = Versions.required(ifMatch);
        if (body == null) {
            throw new InvalidRequestException("", "required", "Terms are an object.");
        }
        return ok(offered.orderTerms().setForCustomer(id, body.terms(), version));
    }

    @GET
    @Path("products/{id}")
    @Permission("order-terms.read")
    @Operation(summary = "How far what leaves of a product may be off what was ordered, and where its goods come from")
    public Response ofProduct(@PathParam("id") ProductId id) {
        return product(offered.orderTerms().termsOfProduct(id));
    }

    @PUT
    @Path("products/{id}")
    @Permission("order-terms.write")
    @Operation(
            summary =
                    "Sets how far what leaves of a product may be off, and where its goods come from, in later orders",
            description =
                    "tolerance is {less, more} in percent; without it, the customer's or the company's holds. procurement is stock,"
                            + " drop_shipment or make_to_order; without it, they come from stock.")
    public Response setForProduct(
            @PathParam("id") ProductId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ProductTermsBody body) {
        long version = Versions.required(ifMatch);
        if (body == null) {
            throw new InvalidRequestException("", "required", "Terms are an object.");
        }
        return product(offered.orderTerms().setTermsForProduct(id, body.terms(), version));
    }

    private static Response product(KeptTerms<ProductTerms> kept) {
        return Versions.ok(ProductTermsBody.of(kept.terms()), kept.version());
    }

    private static Response ok(KeptTerms<CustomerTerms> kept) {
        return Versions.ok(CustomerTermsBody.of(kept.terms()), kept.version());
    }
}
