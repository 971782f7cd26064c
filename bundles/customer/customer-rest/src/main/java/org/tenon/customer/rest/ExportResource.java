package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerQuery;
import org.tenon.customer.CustomerService;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.field.FieldDefinition;
import org.tenon.kernel.field.FieldDefinitions;
import org.tenon.kernel.sight.Sight;
import org.tenon.kernel.table.TableCell;
import org.tenon.kernel.table.TableFiles;
import org.tenon.kernel.table.TableFormat;
import org.tenon.kernel.table.TableWriter;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Customers as a table, with the columns that an import takes. */
@Component(service = ExportResource.class)
@RestResource
@Path("customers/export")
public final class ExportResource {

    private final CustomerService customers;
    private final TableFiles files;
    private final FieldDefinitions definitions;
    private final Actors actors;

    @Activate
    public ExportResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference TableFiles files,
            @Reference FieldDefinitions definitions,
            @Reference Actors actors) {
        this.customers = customers;
        this.files = files;
        this.definitions = definitions;
        this.actors = actors;
    }

    @GET
    @Permission("customer.export")
    @Operation(
            summary = "Gives the customers that a list would show as CSV or XLSX",
            description = "A row a customer, with its first contact and the first address of each kind.")
    public Response export(
            @BeanParam CustomerFilter filter,
            @Parameter(description = "csv or xlsx") @QueryParam("format") @DefaultValue("csv") TableFormat format) {
        CustomerQuery query = filter.query(definitions, actors.current().sight(CustomerSight.KIND));
        List<FieldDefinition> fields = definitions.of(KnownFields.OF).active();
        // Asked before anything is sent: what is refused is refused properly.
        Page<Customer> first = customers.search(query, PageRequest.first(PageRequest.MAX_LIMIT));
        StreamingOutput body = out -> {
            try (TableWriter table = files.write(out, format, "Customers")) {
                table.row(headings(fields));
                Page<Customer> page = first;
                write(table, page, fields, query.sight());
                while (page.next().isPresent()) {
                    page = customers.search(
                            query,
                            PageRequest.first(PageRequest.MAX_LIMIT)
                                    .from(page.next().get()));
                    write(table, page, fields, query.sight());
                }
            }
        };
        return Response.ok(body, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"customers." + format.extension() + "\"")
                .build();
    }

    /** Fields that are called as a column is, or as another field, have their codes there. */
    private static List<TableCell> headings(List<FieldDefinition> fields) {
        Set<String> headings = new LinkedHashSet<>();
        Arrays.stream(CustomerColumn.values()).map(CustomerColumn::heading).forEach(headings::add);
        for (FieldDefinition field : fields) {
            if (!headings.add(field.label("en"))) {
                headings.add(ImportedFields.PREFIX + field.code());
            }
        }
        return headings.stream().map(TableCell::of).toList();
    }

    private void write(TableWriter table, Page<Customer> page, List<FieldDefinition> fields, Sight sight) {
        Set<CustomerId> parents = page.items().stream()
                .map(customer -> customer.details().profile().parent())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Map<CustomerId, Customer> known = customers.findAll(parents);
        for (Customer customer : page.items()) {
            ExportedCustomer exported = new ExportedCustomer(
                    customer,
                    customer.details()
                            .profile()
                            .parent()
                            .map(known::get)
                            .filter(parent ->
                                    sight.covers(parent.details().profile().belonging()))
                            .map(Customer::number));
            List<TableCell> cells = new ArrayList<>();
            for (CustomerColumn column : CustomerColumn.values()) {
                cells.add(exported.cell(column));
            }
            fields.forEach(field -> cells.add(exported.cell(field)));
            table.row(cells);
        }
    }
}
