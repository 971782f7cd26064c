package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.field.FieldDefinitions;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.sight.Sight;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** Customers. */
@Component(service = CustomerResource.class)
@RestResource
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CustomerResource {

    private final CustomerService customers;
    private final FieldDefinitions definitions;
    private final Actors actors;

    @Activate
    public CustomerResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference FieldDefinitions definitions,
            @Reference Actors actors) {
        this.customers = customers;
        this.definitions = definitions;
        this.actors = actors;
    }

    @POST
    @Permission("customer.write")
    @Operation(
            summary = "Registers a customer; without a number it gets the next free one",
            description = "Who does not see all customers looks after those that he registers without an owner.")
    public Response register(NewCustomerBody body) {
        Customer registered =
                customers.register(CustomerSight.ownedBy(sight(), body.toCustomer(known(body.fields(), Map.of()))));
        return Response.created(URI.create("customers/" + registered.id()))
                .tag(Versions.tag(registered.version()))
                .entity(CustomerView.of(registered))
                .build();
    }

    @GET
    @Permission("customer.read")
    @Operation(
            summary = "Lists customers by number; q matches parts of name, number, contact, e-mail and phone",
            description =
                    "kind, parent (those directly below it), owner, team, territory and tag choose among them, and so does"
                            + " field.<code> for each of the company's own fields: a value, or of numbers and days a range such as"
                            + " 10..20, 10.. or ..20. sort=field.<code>, or -field.<code>, puts them in its order.")
    public PageBody<CustomerView> search(@BeanParam CustomerFilter filter, @BeanParam Paging paging) {
        return PageBody.of(customers
                .search(filter.query(definitions, sight()), paging.request())
                .map(CustomerView::of));
    }

    @GET
    @Path("{id}")
    @Permission("customer.read")
    @Operation(summary = "Reads a customer; one that was merged answers 307 and leads to the one that it is now")
    public Response read(@PathParam("id") CustomerId id) {
        Customer customer = find(id);
        return customer.id().equals(id)
                ? answer(customer)
                : Response.temporaryRedirect(URI.create("customers/" + customer.id()))
                        .entity(new Pointer(id, customer.id()))
                        .build();
    }

    /**
     * Where a customer that was merged is now.
     *
     * @param survivor who it turned out to be
     */
    public record Pointer(CustomerId merged, CustomerId survivor) {}

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Permission("customer.write")
    @Operation(summary = "Changes a customer by merge patch; lists are replaced as a whole")
    public Response change(
            @PathParam("id") CustomerId id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        Customer before = find(id);
        long version = Versions.required(ifMatch);
        CustomerBody body = patch.applyTo(CustomerBody.of(before.details()), CustomerBody.class);
        KnownFields known = known(body.fields(), before.details().fields());
        return answer(customers.change(id, version, body.toDetails(known)));
    }

    /** Where nothing is said of fields, nobody has to know them. */
    private KnownFields known(Optional<Map<String, Object>> said, Map<String, FieldValue> before) {
        return said.filter(fields -> !fields.isEmpty())
                .map(fields -> new KnownFields(definitions.of(KnownFields.OF), before))
                .orElse(KnownFields.NONE);
    }

    private Sight sight() {
        return actors.current().sight(CustomerSight.KIND);
    }

    private Customer find(CustomerId id) {
        return customers.find(id).orElseThrow(() -> new NotFoundException("customer", id.value()));
    }

    private static Response answer(Customer customer) {
        return Versions.ok(CustomerView.of(customer), customer.version());
    }
}
