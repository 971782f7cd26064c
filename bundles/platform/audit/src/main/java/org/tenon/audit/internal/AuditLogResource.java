package org.tenon.audit.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.audit.AuditTrail;
import org.tenon.audit.Checkpoint;
import org.tenon.audit.EntryFilter;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** The log of every change. */
@Component(service = AuditLogResource.class)
@RestResource
@Path("audit-log")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AuditLogResource {

    private final AuditTrail trail;

    @Activate
    public AuditLogResource(@Reference AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Permission(value = "audit-log.see", seesEverything = true)
    @Operation(
            summary = "Lists changes, the latest first: who, when, what, from where, through which provider",
            description = "changes has the fields that differ from what the entry before of the same subject showed;"
                    + " compared tells whether there was one. Lists of records (lines, rules) are in asked only.")
    public PageBody<EntryBody> list(@BeanParam Filters filters, @BeanParam Paging paging) {
        return PageBody.of(trail.entries(filters.filter(), paging.request()).map(EntryBody::of));
    }

    @GET
    @Path("checkpoint")
    @Permission(value = "audit-log.see", seesEverything = true)
    @Operation(
            summary = "Reads the end of the chain",
            description =
                    "Keep it where the owner of the database cannot write: it shows later whether the log up to here"
                            + " was rewritten or cut off.")
    public CheckpointBody checkpoint() {
        return CheckpointBody.of(trail.checkpoint());
    }

    @GET
    @Path("verification")
    @Permission(value = "audit-log.see", seesEverything = true)
    @Operation(
            summary = "Looks whether the chain of changes holds",
            description = "Reads the whole log. Each finding has a place in the chain, a kind and a sentence.")
    public VerificationBody verification(
            @Parameter(description = "A checkpoint that you kept, as place:hash") @QueryParam("checkpoint") @Nullable
                    String checkpoint) {
        Optional<String> given = Optional.ofNullable(checkpoint).filter(text -> !text.isBlank());
        Optional<Checkpoint> held = given.flatMap(Checkpoint::parse);
        Violations violations = new Violations();
        violations.check(
                held.isPresent() == given.isPresent(),
                "/checkpoint",
                "audit.checkpoint",
                "A checkpoint is a place, a colon and 64 hexadecimal digits.");
        violations.throwIfAny();
        return VerificationBody.of(trail.verify(held));
    }

    /** Which entries are wanted. */
    public static final class Filters {

        private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

        @QueryParam("kind")
        private @Nullable String kind;

        @QueryParam("subject")
        private @Nullable String subject;

        @QueryParam("actor")
        private @Nullable String actor;

        @QueryParam("operation")
        private @Nullable String operation;

        @QueryParam("from")
        private @Nullable String from;

        @QueryParam("to")
        private @Nullable String to;

        EntryFilter filter() {
            Violations violations = new Violations();
            Optional<Instant> begin = instant(violations, "/from", from);
            Optional<Instant> end = instant(violations, "/to", to);
            violations.throwIfAny();
            return new EntryFilter(text(kind), text(subject), text(actor), text(operation), begin, end);
        }

        /** No database keeps a NUL, so nothing is found by one. */
        private static Optional<String> text(@Nullable String given) {
            return Optional.ofNullable(given).filter(text -> !text.isBlank() && text.indexOf('\0') < 0);
        }

        private static Optional<Instant> instant(Violations violations, String pointer, @Nullable String given) {
            Optional<String> text = text(given);
            Optional<Instant> read = text.flatMap(Filters::parsed);
            violations.check(
                    read.isPresent() == text.isPresent(),
                    pointer,
                    "audit.instant",
                    "A moment is written 2026-11-28T09:30:00Z, in UTC.");
            return read;
        }

        private static Optional<Instant> parsed(String text) {
            try {
                // Nothing was written down before, and databases do not keep every year.
                return Optional.of(Instant.parse(text))
                        .filter(read -> !read.isBefore(Instant.EPOCH) && read.isBefore(LATEST));
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        }
    }
}
