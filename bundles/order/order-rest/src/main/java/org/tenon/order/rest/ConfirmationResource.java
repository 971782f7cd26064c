package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.document.DocumentRenderer;
import org.tenon.kernel.document.DocumentTemplate;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderService;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/orders/{id}/document}: the order confirmation. */
@Component(service = ConfirmationResource.class)
@RestResource
@Path("orders/{id}/document")
@Tag(name = "orders")
public final class ConfirmationResource {

    static final String TEMPLATE = "order-confirmation.mustache";

    private final OrderService orders;
    private final CustomerService customers;
    private final ProductService products;
    private final DocumentRenderer renderer;
    private final Company company;
    private final OfferedTerms offered;

    @Activate
    public ConfirmationResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference DocumentRenderer renderer,
            @Reference Company company,
            @Reference OfferedTerms offered) {
        this.orders = orders;
        this.customers = customers;
        this.products = products;
        this.renderer = renderer;
        this.company = company;
        this.offered = offered;
    }

    @GET
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Permission("order.read")
    @Operation(summary = "The order confirmation as a PDF, in English or Chinese; of what is not binding it says so")
    public Response document(
            @PathParam("id") OrderId id,
            @QueryParam("language") @Nullable String language,
            @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        Order order = orders.find(id).orElseThrow(() -> new NotFoundException("order", id.value()));
        Optional<Customer> customer = customers.find(order.customer());
        DocumentLanguage spoken = DocumentLanguage.wish(language, acceptLanguage)
                .or(() -> customer.flatMap(ConfirmationResource::language))
                .orElse(DocumentLanguage.ENGLISH);
        Map<String, Object> values =
                new ConfirmationPage(spoken, company.name(), order, customer, sold(order), offered.due(id)).values();
        byte[] pdf = renderer.pdf(DocumentTemplate.of(ConfirmationResource.class, TEMPLATE), values, spoken.locale());
        return Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + order.number() + ".pdf\"")
                .header("Content-Language", spoken.tag())
                .build();
    }

    private Map<ProductId, Product> sold(Order order) {
        Set<ProductId> ids = order.lines().stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.priced().product()),
                        line.components().stream().map(KitComponent::product)))
                .collect(Collectors.toSet());
        return products.findAll(ids);
    }

    private static Optional<DocumentLanguage> language(Customer customer) {
        return customer.details().language().map(Locale::forLanguageTag).flatMap(DocumentLanguage::of);
    }
}
