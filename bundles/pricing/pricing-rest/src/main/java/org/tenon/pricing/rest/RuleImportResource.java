package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.Jobs;
import org.tenon.kernel.job.NewJob;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.table.UploadId;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.kernel.table.UploadedTables;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListService;
import org.tenon.pricing.RuleImport;
import org.tenon.pricing.RuleImportId;
import org.tenon.pricing.RuleImportService;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/price-lists/{list}/imports}. A provider of pricing may have none. */
@Component(service = RuleImportResource.class)
@RestResource
@Path("price-lists/{list}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "price-lists")
public final class RuleImportResource {

    private final PriceListService lists;
    private final UploadedTables uploads;
    private final Jobs jobs;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable RuleImportService imports;

    @Activate
    public RuleImportResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService lists,
            @Reference UploadedTables uploads,
            @Reference Jobs jobs) {
        this.lists = lists;
        this.uploads = uploads;
        this.jobs = jobs;
    }

    private RuleImportService imports() {
        return NotOffered.needed(imports, "imports of rules");
    }

    @POST
    @Permission(value = "price.write", seesEverything = true)
    @Operation(
            summary = "Begins to bring rules into a price list, in parts",
            description = "None of them holds before all are applied at once.")
    public Response begin(@PathParam("list") String list) {
        RuleImport begun = imports().begin(id(list));
        return Response.created(URI.create("/api/price-lists/" + begun.list() + "/imports/" + begun.id()))
                .entity(RuleImportBody.of(begun))
                .build();
    }

    @GET
    @Path("{import}")
    @Permission(value = "price.read", seesEverything = true)
    @Operation(summary = "How far an import of rules is")
    public RuleImportBody get(@PathParam("list") String list, @PathParam("import") RuleImportId id) {
        return RuleImportBody.of(found(list, id));
    }

    @POST
    @Path("{import}/rules")
    @Permission(value = "price.write", seesEverything = true)
    @Operation(
            summary = "Takes the next part, up to 10,000 rules, all or none",
            description = "from is how many rules came before; a part that came already is refused with 409"
                    + " pricing.import-out-of-step, and rules says where to go on.")
    @ApiResponse(responseCode = "200", description = "Taken")
    public RuleImportBody add(
            @PathParam("list") String list, @PathParam("import") RuleImportId id, @Nullable RulePartInput body) {
        RuleImport now = found(list, id);
        RulePartInput part = Reading.body(body, "an object with rules");
        List<NewPriceRule> rules = new RulesInput(part.rules()).all(lists::named);
        return RuleImportBody.of(
                Reading.movedUnder("/rules", () -> imports().add(id, part.from().orElse(now.rules()), rules)));
    }

    @GET
    @Path("{import}/tables/mapping")
    @Permission(value = "price.write", seesEverything = true)
    @Operation(summary = "Guesses which column of an uploaded table has what")
    public TableMapping mapping(
            @PathParam("list") String list,
            @PathParam("import") RuleImportId id,
            @Parameter(required = true) @QueryParam("upload") @Nullable UploadId upload) {
        found(list, id);
        return TableMapping.of(TableInput.table(upload, uploads), RuleColumn.headings());
    }

    @POST
    @Path("{import}/tables")
    @Permission(value = "price.write", seesEverything = true)
    @Operation(
            summary = "Begins a job that takes the rows of an uploaded table, CSV or XLSX, or tries them",
            description =
                    "mapping says which column a rule's member is in; without it columns are called as members are, and sku"
                            + " is a product's. The job's problems say which row and column was refused, the others go on.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Created",
                            content = @Content(schema = @Schema(implementation = Job.class))))
    public Response table(
            @PathParam("list") String list, @PathParam("import") RuleImportId id, @Nullable TableInput body) {
        found(list, id);
        TableInput input = Reading.body(body, "an object with upload");
        UploadedTable table = input.table(uploads);
        Job job = jobs.begin(new NewJob(
                RuleImportJob.KIND,
                table.id(),
                RuleImportJob.parameters(id, TableColumns.of(table, RuleColumn.headings(), input.mapping())),
                input.dryRun().orElse(false)));
        return Response.created(URI.create("/api/jobs/" + job.id())).entity(job).build();
    }

    @POST
    @Path("{import}/apply")
    @Permission(value = "price.write", seesEverything = true)
    @Operation(summary = "Puts all rules of an import into the list, where they hold at once")
    public RuleImportBody apply(@PathParam("list") String list, @PathParam("import") RuleImportId id) {
        found(list, id);
        return RuleImportBody.of(imports().apply(id));
    }

    @POST
    @Path("{import}/draft")
    @Permission(value = "price.write", seesEverything = true)
    @Operation(
            summary = "Opens a draft of the list that adds all rules of an import, up to 10,000",
            description = "draft of the answer is its id: it is checked, simulated and published as others are.")
    @ApiResponse(responseCode = "200", description = "The import, which is over")
    public RuleImportBody draft(
            @PathParam("list") String list, @PathParam("import") RuleImportId id, @Nullable DraftNameInput body) {
        found(list, id);
        String name = Reading.body(body, "an object with name").checked();
        return RuleImportBody.of(imports().draft(id, name));
    }

    @POST
    @Path("{import}/cancel")
    @Permission(value = "price.write", seesEverything = true)
    @Operation(summary = "Gives up an import and what has come of it")
    public RuleImportBody cancel(@PathParam("list") String list, @PathParam("import") RuleImportId id) {
        found(list, id);
        return RuleImportBody.of(imports().cancel(id));
    }

    private RuleImport found(String list, RuleImportId id) {
        PriceListId its = id(list);
        return imports()
                .find(id)
                .filter(known -> known.list().equals(its))
                .orElseThrow(() -> new NotFoundException("rule-import", id.value()));
    }

    private PriceListId id(String list) {
        return PriceListResource.found(list, lists).id();
    }
}
