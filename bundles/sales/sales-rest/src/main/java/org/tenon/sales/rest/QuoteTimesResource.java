package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteReportService;
import org.tenon.sales.QuoteTimes;

/** {@code /api/quotes/{id}/times}: the stopwatch of one quote. */
@Component(service = QuoteTimesResource.class)
@RestResource
@Path("quotes/{id}/times")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public final class QuoteTimesResource {

    private final QuoteReportService reports;

    @Activate
    public QuoteTimesResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteReportService reports) {
        this.reports = reports;
    }

    /** When what happened; times in seconds. */
    record TimesBody(
            QuoteId quote,
            String number,
            int revision,
            String owner,
            Instant opened,
            Optional<Instant> submitted,
            Optional<Instant> approved,
            Optional<Instant> sent,
            Optional<Long> openedToSentSeconds,
            Optional<Long> inApprovalSeconds) {

        static TimesBody of(QuoteTimes times) {
            return new TimesBody(
                    times.quote(),
                    times.number(),
                    times.revision(),
                    times.owner(),
                    times.opened(),
                    times.submitted(),
                    times.approved(),
                    times.sent(),
                    times.openedToSent().map(Duration::toSeconds),
                    times.inApproval().map(Duration::toSeconds));
        }
    }

    @GET
    @Permission("quote.read")
    @Operation(summary = "When a quote was opened, handed in, approved and sent, and how long that took")
    public TimesBody times(@PathParam("id") QuoteId id) {
        return TimesBody.of(reports.times(id));
    }
}
