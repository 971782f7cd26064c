package org.tenon.jobs.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.job.Job;
import org.tenon.kernel.job.JobId;
import org.tenon.kernel.job.JobProblem;
import org.tenon.kernel.job.Jobs;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Work in the background and how far it is. */
@Component(service = JobsResource.class)
@RestResource
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class JobsResource {

    private final Jobs jobs;

    @Activate
    public JobsResource(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Permission("job.read")
    @Operation(
            summary = "Lists jobs, the latest first",
            description = "One's own, and those of kinds that one has the permission for.")
    public PageBody<Job> list(@QueryParam("kind") @Nullable String kind, @BeanParam Paging paging) {
        return PageBody.of(jobs.list(
                Optional.ofNullable(kind).filter(text -> !text.isBlank() && text.indexOf('\0') < 0), paging.request()));
    }

    @GET
    @Path("{id}")
    @Permission("job.read")
    @Operation(summary = "Reads how far a job is")
    public Job read(@PathParam("id") JobId id) {
        return jobs.find(id).orElseThrow(() -> new NotFoundException("job", id.value()));
    }

    @GET
    @Path("{id}/problems")
    @Permission("job.read")
    @Operation(summary = "Lists why rows were refused: row, column, code and message")
    public PageBody<JobProblem> problems(@PathParam("id") JobId id, @BeanParam Paging paging) {
        return PageBody.of(jobs.problems(id, paging.request()));
    }

    @POST
    @Path("{id}/cancel")
    @Permission("job.write")
    @Operation(summary = "Stops a job; what it has done stays")
    public Job cancel(@PathParam("id") JobId id) {
        return jobs.cancel(id);
    }
}
