package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenon.testing.blackbox.Description.Operation;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;

/** Every change is in the log: who, when, from where, through which provider; and the log is whole. */
@ExtendWith(Tenon.class)
class AuditLogTest {

    /** They are posted since they have a body, and change nothing. */
    private static final Set<String> READING = Set.of(
            "POST /api/prices",
            "POST /api/availability",
            "POST /api/customers/duplicates",
            "POST /api/stock/barcodes",
            "POST /api/capabilities/{capability}/replay",
            "POST /api/modules/preview");

    private final World world;
    private final Api api;
    private final Distribution distribution;

    AuditLogTest(World world, Distribution distribution) {
        this.world = world;
        this.api = world.api();
        this.distribution = distribution;
    }

    @Test
    void every_operation_that_changes_something_leaves_an_entry_of_its_caller_and_the_provider() {
        Description description =
                new Description(api.get("/api/openapi.json").expect(200).json());
        Samples samples = new Samples(world, description);
        Map<String, String> done = new LinkedHashMap<>();
        for (Operation each : description.operations()) {
            if (!each.method().equals("GET")
                    && !READING.contains(each.toString())
                    && !each.path().startsWith("/api/modules")
                    && samples.knows(each.path())) {
                String request = "audit-" + UUID.randomUUID();
                String path = samples.path(each.path());
                String etag = each.method().equals("POST") ? "" : api.get(path).etag();
                JsonNode body = each.body();
                Map<String, String> headers = etag.isEmpty()
                        ? Map.of("X-Request-Id", request)
                        : Map.of("X-Request-Id", request, "If-Match", etag);
                int status = api.send(
                                each.method(),
                                path,
                                body.isMissingNode()
                                        ? null
                                        : samples.minimal(body).toString(),
                                headers)
                        .status();
                if (status < 300) {
                    done.put(request, each.toString());
                }
            }
        }

        Map<String, JsonNode> entries = new LinkedHashMap<>();
        api.get("/api/audit-log?limit=1000&actor=admin")
                .expect(200)
                .json()
                .path("items")
                .forEach(entry -> entries.put(entry.path("request").asText(), entry));
        Set<String> silent = new TreeSet<>();
        done.forEach((request, operation) -> {
            JsonNode entry = entries.get(request);
            if (entry == null) {
                silent.add(operation);
                return;
            }
            assertThat(entry.path("channel").asText()).as(operation).isEqualTo("rest");
            assertThat(entry.path("address").asText()).as(operation).isEqualTo("127.0.0.1");
            assertThat(entry.path("version").asText()).as(operation).startsWith("1.0.0");
            assertThat(entry.path("provider").asText()).as(operation).isIn("standard", "rules", "platform", "acme");
            assertThat(entry.path("bundle").asText()).as(operation).contains(".");
        });
        assertThat(silent).as("of " + done.values()).isEmpty();
        assertThat(done).hasSizeGreaterThan(20);
    }

    @Test
    void the_history_of_a_customer_shows_what_each_change_did() {
        String customer = world.customer();
        Api.Answer before = api.get("/api/customers/" + customer).expect(200);
        api.patch("/api/customers/" + customer, "{'name':'Renamed'}", before.etag())
                .expect(200);

        JsonNode latest = api.get("/api/audit-log?kind=customer&subject=" + customer)
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(latest.path("operation").asText()).isEqualTo("customer.CustomerService.change");
        assertThat(latest.path("compared").asBoolean()).isTrue();
        JsonNode name = null;
        for (JsonNode each : latest.path("changes")) {
            name = each.path("field").asText().equals("details.name") ? each : name;
        }
        assertThat(name).isNotNull();
        assertThat(name.path("before").asText()).isEqualTo(before.at("/name"));
        assertThat(name.path("after").asText()).isEqualTo("Renamed");
    }

    @Test
    void no_password_gets_into_the_log() {
        String user = "user-" + World.unique();
        api.post("/api/users", "{'name':'" + user + "','password':'hush hush hush 17','roles':[]}")
                .expect(201);

        Api.Answer log =
                api.get("/api/audit-log?kind=user&operation=user.&limit=50").expect(200);
        assertThat(log.text()).contains(user).doesNotContain("hush");
        assertThat(log.at("/items/0/actor")).isEqualTo("admin");
        assertThat(log.at("/items/0/bundle")).isEqualTo("org.tenon.security");
    }

    @Test
    void the_chain_holds_and_a_checkpoint_is_found_again() {
        world.customer();
        String checkpoint = api.get("/api/audit-log/checkpoint").expect(200).at("/checkpoint");
        world.customer();

        Api.Answer verification =
                api.get("/api/audit-log/verification?checkpoint=" + checkpoint).expect(200);
        assertThat(verification.text()).contains("\"holds\":true");
        String forged = checkpoint.replaceAll(":.{8}", ":00000000");
        assertThat(api.get("/api/audit-log/verification?checkpoint=" + forged)
                        .expect(200)
                        .at("/findings/0/kind"))
                .isEqualTo("rewritten");
        api.get("/api/audit-log/verification?checkpoint=nonsense").expect(422);
        api.get("/api/audit-log?from=yesterday").expect(422);
    }

    @Test
    void who_may_not_read_the_log_does_not() {
        String user = "user-" + World.unique();
        api.post("/api/users", "{'name':'" + user + "','password':'correct horse','roles':['sales']}")
                .expect(201);

        assertThat(new Api(distribution, user, "correct horse")
                        .get("/api/audit-log")
                        .status())
                .isEqualTo(403);
    }
}
