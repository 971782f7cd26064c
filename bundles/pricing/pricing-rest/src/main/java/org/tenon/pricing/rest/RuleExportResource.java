package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.table.TableCell;
import org.tenon.kernel.table.TableFiles;
import org.tenon.kernel.table.TableFormat;
import org.tenon.kernel.table.TableWriter;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.PriceRule;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/price-lists/{list}/rules-table}: a list's rules as a table, with the columns that an import takes. */
@Component(service = RuleExportResource.class)
@RestResource
@Path("price-lists/{list}/rules-table")
@Tag(name = "price-lists")
public final class RuleExportResource {

    private final PriceListService lists;
    private final ProductService products;
    private final TableFiles files;
    private final CustomersOwn customers;

    @Activate
    public RuleExportResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService lists,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference TableFiles files,
            @Reference CustomersOwn customers) {
        this.lists = lists;
        this.products = products;
        this.files = files;
        this.customers = customers;
    }

    @GET
    @Permission("price.read")
    @Operation(
            summary = "Gives the rules of a price list as CSV or XLSX, oldest first",
            description = "A row a rule; amounts are in the list's currency.")
    public Response export(
            @PathParam("list") String list,
            @Parameter(description = "csv or xlsx") @QueryParam("format") @DefaultValue("csv") TableFormat format) {
        PriceList exported = PriceListResource.found(list, lists);
        return TableAnswer.of(format, "price-rules", out -> {
            try (TableWriter table = files.write(out, format, "Price rules")) {
                table.row(RuleColumn.headings().stream().map(TableCell::of).toList());
                PageRequest first = PageRequest.first(PageRequest.MAX_LIMIT);
                for (Optional<PageRequest> at = Optional.of(first); at.isPresent(); ) {
                    Page<PriceRule> page =
                            customers.seen(lists.rules(exported.id(), at.get()), PriceRuleResource::whose);
                    write(table, page);
                    at = page.next().map(first::from);
                }
            }
        });
    }

    private void write(TableWriter table, Page<PriceRule> page) {
        Set<ProductId> named = page.items().stream()
                .flatMap(rule -> rule.definition().scope().product().stream())
                .collect(Collectors.toSet());
        Map<ProductId, Product> known = products.findAll(named);
        for (PriceRule rule : page.items()) {
            Optional<String> sku = rule.definition()
                    .scope()
                    .product()
                    .map(known::get)
                    .map(product -> product.details().sku());
            table.row(new RuleTableRow(RuleBody.of(rule), sku).cells());
        }
    }
}
