package org.tenon.sample.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.tenon.kernel.Id;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.Quantity;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.sight.DocumentName;
import org.tenon.kernel.sight.OwnedId;
import org.tenon.rest.Anonymous;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.Versions;

/** A resource as a capability writes one. */
@Path("things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@SuppressWarnings("DoNotCallSuggester") // two operations exist to fail
public final class ThingResource {

    public enum Colour {
        LIGHT_GREEN,
        RED
    }

    public record ThingId(String value) implements OwnedId {
        public ThingId {
            Id.check(value);
        }
    }

    public record Part(String name, BigDecimal quantity) {}

    public record ThingBody(
            ThingId id,
            String name,
            Optional<Money> price,
            Optional<Colour> colour,
            Optional<LocalDate> due,
            Optional<Double> share,
            List<Part> parts) {
        public ThingBody {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    public record WhoBody(String user, Instant at) {}

    private final Actors actors;
    public final Map<String, ThingBody> things = new ConcurrentHashMap<>();
    public final AtomicInteger calls = new AtomicInteger();
    public volatile int conflicts;
    public final CountDownLatch entered = new CountDownLatch(1);
    public final CountDownLatch released = new CountDownLatch(1);

    public ThingResource(Actors actors) {
        this.actors = actors;
        things.put(
                "1",
                new ThingBody(
                        new ThingId("1"),
                        "Bolt",
                        Optional.of(Money.of("1.5", "USD")),
                        Optional.of(Colour.LIGHT_GREEN),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    @GET
    @Permission("thing.read")
    @Operation(summary = "Lists the things")
    public PageBody<ThingBody> list(
            @BeanParam Paging paging,
            @QueryParam("colour") Colour colour,
            @QueryParam("due") LocalDate due,
            @QueryParam("customer") ThingId customer,
            @QueryParam("document") DocumentName document) {
        paging.request();
        return PageBody.of(new Page<>(
                things.values().stream()
                        .filter(thing -> document == null || thing.id().value().equals(document.id()))
                        .toList(),
                Optional.empty()));
    }

    @GET
    @Path("{id}")
    @Permission("thing.read")
    public Response get(@PathParam("id") ThingId id) {
        ThingBody found = Optional.ofNullable(things.get(id.value()))
                .orElseThrow(() -> new NotFoundException("thing", id.value()));
        return Versions.ok(found, 7);
    }

    @POST
    @Path("secrets")
    @Permission("thing.write")
    public Response secret() {
        calls.incrementAndGet();
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(new WhoBody("sesame", Instant.EPOCH))
                .build();
    }

    @POST
    @Permission("thing.write")
    @Operation(summary = "Makes a thing")
    public Response create(ThingBody body) {
        int call = calls.incrementAndGet();
        if (call <= conflicts) {
            throw new ConflictException("transaction.concurrent", "Somebody else was faster.", Map.of());
        }
        Violations violations = new Violations();
        violations.check(body.name() != null, "/name", "required", "A name is required.");
        violations.throwIfAny();
        body.parts().forEach(part -> new Quantity(part.quantity(), part.name()));
        return Response.created(URI.create("/api/things/2"))
                .tag(Versions.tag(0))
                .entity(body)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Permission("thing.write")
    public Response change(@PathParam("id") ThingId id, @HeaderParam("If-Match") String ifMatch, MergePatch patch) {
        if (Versions.required(ifMatch) != 7) {
            throw new StaleVersionException("thing", id.value(), Versions.required(ifMatch), 7);
        }
        return Versions.ok(patch.applyTo(things.get(id.value()), ThingBody.class), 8);
    }

    @POST
    @Path("{id}/break")
    @Permission("thing.break")
    public Response breakIt(@PathParam("id") ThingId id) {
        throw new ConflictException("thing.broken", "It is broken already.", Map.of("since", "yesterday"));
    }

    @GET
    @Path("defect")
    @Permission("thing.read")
    public Response defect() {
        throw new IllegalStateException("secret detail");
    }

    public record Unwritable(String name) {
        public String getBroken() {
            throw new IllegalStateException("secret detail");
        }
    }

    @GET
    @Path("unwritable")
    @Permission("thing.read")
    public Unwritable unwritable() {
        return new Unwritable("x");
    }

    @POST
    @Path("unwritable")
    @Permission("thing.write")
    public Unwritable makeUnwritable() {
        return new Unwritable("x");
    }

    @GET
    @Path("slow")
    @Permission("thing.read")
    public WhoBody slow() throws InterruptedException {
        entered.countDown();
        released.await();
        return me();
    }

    public record TransactionBody(boolean transaction) {}

    public java.util.function.BooleanSupplier inTransaction = () -> false;

    @POST
    @Path("wait")
    @Permission("thing.write")
    public TransactionBody pause(@QueryParam("now") boolean now) throws InterruptedException {
        entered.countDown();
        if (!now) {
            released.await();
        }
        return new TransactionBody(inTransaction.getAsBoolean());
    }

    @GET
    @Path("me")
    @Anonymous("it says who calls")
    public WhoBody me() {
        return new WhoBody(actors.current().user(), Instant.EPOCH);
    }

    @POST
    @Path("login")
    @Anonymous("a login")
    public WhoBody login() {
        calls.incrementAndGet();
        return me();
    }
}
