package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
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
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.Jobs;
import org.tenon.kernel.job.NewJob;
import org.tenon.kernel.table.UploadId;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.kernel.table.UploadedTables;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Opportunities from tables. How far an import is, and what it refused, is at {@code jobs/<id>}. */
@Component(service = OpportunityImportResource.class)
@RestResource
@Path("opportunities/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "opportunities")
public final class OpportunityImportResource {

    private final UploadedTables uploads;
    private final Jobs jobs;

    @Activate
    public OpportunityImportResource(@Reference UploadedTables uploads, @Reference Jobs jobs) {
        this.uploads = uploads;
        this.jobs = jobs;
    }

    /**
     * What the headings of a table seem to mean.
     *
     * @param mapping from fields to headings
     * @param fields what columns may be
     */
    record MappingBody(Map<String, String> mapping, List<FieldBody> fields) {}

    /** What a column may be, and what people call it. */
    record FieldBody(String name, String heading) {
        static FieldBody of(OpportunityColumn column) {
            return new FieldBody(column.field(), column.heading());
        }
    }

    @GET
    @Path("mapping")
    @Permission("opportunity.write")
    @Operation(summary = "Guesses which column of an uploaded table has what of opportunities")
    public MappingBody mapping(@Parameter(required = true) @QueryParam("upload") @Nullable UploadId upload) {
        UploadId id = ActionInput.needed(upload, "/upload", "Name an uploaded table.");
        Map<String, String> mapping = new TreeMap<>();
        OpportunityImportBody.guessed(OpportunityImportBody.found(uploads, id))
                .forEach((column, heading) -> mapping.put(column.field(), heading));
        return new MappingBody(
                mapping,
                Stream.of(OpportunityColumn.values()).map(FieldBody::of).toList());
    }

    @POST
    @Permission("opportunity.write")
    @Operation(
            summary = "Begins to import opportunities from an uploaded table, or tries it",
            description = "Rows that are refused are among the problems of the job; the others go on.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Created",
                            content = @Content(schema = @Schema(implementation = Job.class))))
    public Response begin(@Nullable OpportunityImportBody body) {
        OpportunityImportBody input = ActionInput.needed(body, "", "An import is an object with upload.");
        UploadedTable table = input.table(uploads);
        Job job = jobs.begin(new NewJob(
                OpportunityImport.KIND,
                table.id(),
                input.settings(table).parameters(),
                input.dryRun().orElse(false)));
        return Response.created(URI.create("/api/jobs/" + job.id())).entity(job).build();
    }
}
