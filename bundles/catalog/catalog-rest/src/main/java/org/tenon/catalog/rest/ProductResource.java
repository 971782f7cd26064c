package org.tenon.catalog.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
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
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductQuery;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** Products. */
@Component(service = ProductResource.class)
@RestResource
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProductResource {

    private final ProductService products;

    @Activate
    public ProductResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products) {
        this.products = products;
    }

    @POST
    @Permission("product.write")
    @Operation(summary = "Creates a product")
    public Response create(ProductBody body) {
        Product created = products.create(body.toDetails());
        return Response.created(URI.create("products/" + created.id()))
                .tag(Versions.tag(created.version()))
                .entity(ProductView.of(created))
                .build();
    }

    @GET
    @Permission("product.read")
    @Operation(
            summary = "Lists products by SKU; q matches parts of SKU and name",
            description = "With sku, the one product with exactly that SKU, or none.")
    public PageBody<ProductView> search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("category") @Nullable String category,
            @QueryParam("sku") @Nullable String sku,
            @BeanParam Paging paging) {
        if (sku != null && !sku.isEmpty()) {
            List<ProductView> found =
                    products.findBySku(sku).map(ProductView::of).stream().toList();
            return new PageBody<>(found, Optional.empty());
        }
        ProductQuery query = new ProductQuery(q, Optional.ofNullable(category).filter(code -> !code.isBlank()));
        return PageBody.of(products.search(query, paging.request()).map(ProductView::of));
    }

    @GET
    @Path("{id}")
    @Permission("product.read")
    @Operation(summary = "Reads a product")
    public Response read(@PathParam("id") ProductId id) {
        return answer(find(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Permission("product.write")
    @Operation(summary = "Changes a product by merge patch")
    public Response change(
            @PathParam("id") ProductId id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        Product before = find(id);
        long version = Versions.required(ifMatch);
        ProductBody body = patch.applyTo(ProductBody.of(before.details()), ProductBody.class);
        return answer(products.change(id, version, body.toDetails()));
    }

    private Product find(ProductId id) {
        return products.find(id).orElseThrow(() -> new NotFoundException("product", id.value()));
    }

    private static Response answer(Product product) {
        return Versions.ok(ProductView.of(product), product.version());
    }
}
