package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.tenon.customer.CustomerId;
import org.tenon.kernel.field.FieldDefinition;
import org.tenon.kernel.field.FieldDefinitions;
import org.tenon.kernel.field.FieldSet;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.JobId;
import org.tenon.kernel.job.Jobs;
import org.tenon.kernel.job.NewJob;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.table.TableRow;
import org.tenon.kernel.table.UploadId;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.kernel.table.UploadedTables;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Customers from tables. How far an import is, and what it refused, is at {@code jobs/<id>}. */
@Component(service = ImportResource.class)
@RestResource
@Path("customers/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ImportResource {

    private final UploadedTables uploads;
    private final Jobs jobs;
    private final CustomerImport imports;
    private final FieldDefinitions definitions;

    @Activate
    public ImportResource(
            @Reference UploadedTables uploads,
            @Reference Jobs jobs,
            @Reference CustomerImport imports,
            @Reference FieldDefinitions definitions) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.imports = imports;
        this.definitions = definitions;
    }

    /**
     * What the headings of a table seem to mean.
     *
     * @param mapping from fields to headings
     * @param fields what columns may be
     */
    public record Mapping(Map<String, String> mapping, List<Field> fields) {}

    /**
     * What a column may be.
     *
     * @param heading what exports call it
     */
    public record Field(String name, String heading) {

        static Field of(CustomerColumn column) {
            return new Field(column.field(), column.heading());
        }

        static Field of(FieldDefinition field) {
            return new Field(ImportedFields.PREFIX + field.code(), field.label("en"));
        }
    }

    /**
     * What is to be done with a row that was put aside.
     *
     * @param action create, update or skip
     * @param customer who is to be updated
     */
    public record Decision(ImportSettings.@Nullable Duplicates action, Optional<CustomerId> customer) {}

    @GET
    @Path("mapping")
    @Permission("customer.import")
    @Operation(summary = "Guesses which column of an uploaded table has what")
    public Mapping mapping(@Parameter(required = true) @QueryParam("upload") @Nullable UploadId upload) {
        UploadedTable table = new ImportBody(
                        upload,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .table(uploads);
        Map<String, String> mapping = new TreeMap<>();
        ImportBody.guessed(table).forEach((column, heading) -> mapping.put(column.field(), heading));
        FieldSet own = definitions.of(KnownFields.OF);
        ImportBody.guessed(table, own).forEach((code, heading) -> mapping.put(ImportedFields.PREFIX + code, heading));
        Stream<Field> columns = Stream.of(CustomerColumn.values()).map(Field::of);
        return new Mapping(
                mapping,
                Stream.concat(columns, own.active().stream().map(Field::of)).toList());
    }

    @POST
    @Permission("customer.import")
    @Operation(
            summary = "Begins to import customers from an uploaded table, or tries it",
            description = "Rows that are refused or put aside are among the problems of the job; the others go on.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Created",
                            content = @Content(schema = @Schema(implementation = Job.class))))
    public Response begin(ImportBody body) {
        UploadedTable table = body.table(uploads);
        Job job = jobs.begin(new NewJob(
                CustomerImport.KIND,
                table.id(),
                body.settings(table, definitions.of(KnownFields.OF)).parameters(),
                body.dryRun().orElse(false)));
        return Response.created(URI.create("jobs/" + job.id())).entity(job).build();
    }

    @POST
    @Path("{job}/rows/{row}")
    @Permission("customer.import")
    @Operation(summary = "Decides what becomes of a row that an import has put aside or refused")
    public Job settle(@PathParam("job") JobId id, @PathParam("row") long number, Decision body) {
        Violations violations = new Violations();
        Given.required(violations, "/action", body.action());
        violations.throwIfAny();
        Job job = jobs.find(id)
                .filter(found -> found.kind().equals(CustomerImport.KIND))
                .orElseThrow(() -> new NotFoundException("job", id.value()));
        if (job.dryRun()) {
            throw new ConflictException("job.dry-run", "Nothing is kept of a dry run.", Map.of());
        }
        TableRow row = uploads.rows(job.upload(), number - 1, 1).stream()
                .filter(found -> found.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("job-row", Long.toString(number)));
        return jobs.settle(
                id, number, imports.settle(job, row, Objects.requireNonNull(body.action()), body.customer()));
    }
}
