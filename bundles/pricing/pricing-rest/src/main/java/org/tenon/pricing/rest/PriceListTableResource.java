package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.Jobs;
import org.tenon.kernel.job.NewJob;
import org.tenon.kernel.table.TableCell;
import org.tenon.kernel.table.TableFiles;
import org.tenon.kernel.table.TableFormat;
import org.tenon.kernel.table.TableWriter;
import org.tenon.kernel.table.UploadId;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.kernel.table.UploadedTables;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListService;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/price-list-tables}: price lists, without their rules, as a table. */
@Component(service = PriceListTableResource.class)
@RestResource
@Path("price-list-tables")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "price-lists")
public final class PriceListTableResource {

    private final PriceListService lists;
    private final TableFiles files;
    private final UploadedTables uploads;
    private final Jobs jobs;

    @Activate
    public PriceListTableResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService lists,
            @Reference TableFiles files,
            @Reference UploadedTables uploads,
            @Reference Jobs jobs) {
        this.lists = lists;
        this.files = files;
        this.uploads = uploads;
        this.jobs = jobs;
    }

    @GET
    @Permission("price.read")
    @Operation(summary = "Gives all price lists, without their rules, as CSV or XLSX, by code")
    public Response export(
            @Parameter(description = "csv or xlsx") @QueryParam("format") @DefaultValue("csv") TableFormat format) {
        return TableAnswer.of(format, "price-lists", out -> {
            try (TableWriter table = files.write(out, format, "Price lists")) {
                table.row(PriceListColumn.headings().stream().map(TableCell::of).toList());
                PageRequest first = PageRequest.first(PageRequest.MAX_LIMIT);
                for (Optional<PageRequest> at = Optional.of(first); at.isPresent(); ) {
                    Page<PriceList> page = lists.list(at.get());
                    page.items().forEach(list -> write(table, list));
                    at = page.next().map(first::from);
                }
            }
        });
    }

    private void write(TableWriter table, PriceList list) {
        Optional<String> base = list.definition().base().flatMap(lists::find).map(found -> found.definition()
                .code());
        table.row(Arrays.stream(PriceListColumn.values())
                .map(column -> column.cell(list.definition(), base))
                .toList());
    }

    @GET
    @Path("mapping")
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("price.write")
    @Operation(summary = "Guesses which column of an uploaded table has what")
    public TableMapping mapping(@Parameter(required = true) @QueryParam("upload") @Nullable UploadId upload) {
        return TableMapping.of(TableInput.table(upload, uploads), PriceListColumn.headings());
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Permission("price.write")
    @Operation(
            summary = "Begins a job that makes a price list of each row of an uploaded table, or tries them",
            description =
                    "mapping says which column a member is in; without it columns are called as members are. Lists that others stand on come first. The job's problems"
                            + " say which row and column was refused, the others are made.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Created",
                            content = @Content(schema = @Schema(implementation = Job.class))))
    public Response begin(@Nullable TableInput body) {
        TableInput input = Reading.body(body, "an object with upload");
        UploadedTable table = input.table(uploads);
        Job job = jobs.begin(new NewJob(
                PriceListImportJob.KIND,
                table.id(),
                TableColumns.of(table, PriceListColumn.headings(), input.mapping())
                        .parameters(),
                input.dryRun().orElse(false)));
        return Response.created(URI.create("/api/jobs/" + job.id())).entity(job).build();
    }
}
