package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
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
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.KitLevel;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockService;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/stock/kits}: how many kits their components allow. */
@Component(service = KitStockResource.class)
@RestResource
@Path("stock/kits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class KitStockResource {

    private final StockService stock;
    private final ProductService products;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable KitService kits;

    @Activate
    public KitStockResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products) {
        this.stock = stock;
        this.products = products;
    }

    @GET
    @Path("{id}")
    @Permission("stock.read")
    @Operation(
            summary = "How many whole kits the stock of their components allows",
            description =
                    "Of what is made of nothing that there is stock of, none: such a kit is stocked as one piece.")
    public KitStockBody kits(@PathParam("id") ProductId id) {
        if (products.find(id).isEmpty()) {
            throw new NotFoundException("product", id.value());
        }
        List<KitComponent> components = stocked(id);
        List<KitLevel> levels = components.isEmpty() ? List.of() : KitLevel.of(components, levels(components));
        return KitStockBody.of(id, components, levels);
    }

    private List<KitComponent> stocked(ProductId id) {
        KitService asked = kits;
        List<KitComponent> parts =
                asked == null ? List.of() : asked.parts(Set.of(id)).getOrDefault(id, List.of());
        Map<ProductId, Product> known = products.findAll(named(parts));
        return parts.stream()
                .filter(part -> known.containsKey(part.product())
                        && known.get(part.product()).details().kind() != ProductKind.SERVICE)
                .toList();
    }

    private List<StockLevel> levels(List<KitComponent> components) {
        List<StockLevel> all = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MAX_LIMIT);
        Page<StockLevel> page;
        do {
            page = stock.levels(new StockQuery(named(components), Optional.empty()), request);
            all.addAll(page.items());
            request = new PageRequest(PageRequest.MAX_LIMIT, page.next());
        } while (page.next().isPresent());
        return all;
    }

    private static Set<ProductId> named(List<KitComponent> components) {
        return components.stream().map(KitComponent::product).collect(Collectors.toSet());
    }
}
